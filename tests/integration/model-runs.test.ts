import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { closeModelRun, reserveModelRun } from '@/lib/data/model-runs';
import { minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

const reserve = (ownerId: string, perAuthor: number, now = monday, id = newId(), inAll = 1_000) => reserveModelRun({ ownerId, id, model: 'test-model', caps: { perAuthor, inAll } }, now);
/** What an author used on a UTC day. */
async function useOf(ownerId: string, at: Date): Promise<{ runs: number; inputTokens: number; outputTokens: number }> {
  const runs = await prisma.modelRun.findMany({ where: { ownerId, day: new Date(at.toISOString().slice(0, 10)) } });
  const sum = (of: 'inputTokens' | 'outputTokens') => runs.reduce((total, run) => total + (run[of] ?? 0), 0);
  return { runs: runs.length, inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens') };
}
const reserveOfAll = (ownerId: string, inAll: number, now = monday) => reserve(ownerId, 20, now, newId(), inAll);

describe('the runs of a day', () => {
  it('are let through up to the cap, then refused with a sentence', async () => {
    const { id } = await makeGuest();
    expect(await reserve(id, 2)).toEqual({ ok: true });
    expect(await reserve(id, 2)).toEqual({ ok: true });
    expect(await reserve(id, 2)).toMatchObject({ ok: false, reason: 'cap', message: expect.stringContaining('2 times a day') });
    expect(await prisma.modelRun.count()).toBe(2);
  });

  it('cannot be exceeded by twenty requests at once', async () => {
    const { id } = await makeGuest();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => reserve(id, 3)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await prisma.modelRun.count()).toBe(3);
  });

  it('are each author’s own', async () => {
    const [ana, ben] = await Promise.all([makeGuest(), makeGuest()]);
    expect((await reserve(ana.id, 1)).ok).toBe(true);
    expect((await reserve(ben.id, 1)).ok).toBe(true);
    expect((await reserve(ana.id, 1)).ok).toBe(false);
  });

  it('begin anew at midnight UTC, wherever the machine is', async () => {
    const { id } = await makeGuest();
    const late = new Date('2026-03-02T23:59:59.999Z');
    expect((await reserve(id, 1, late)).ok).toBe(true);
    expect((await reserve(id, 1, late)).ok).toBe(false);
    expect((await reserve(id, 1, new Date('2026-03-03T00:00:00.000Z'))).ok).toBe(true);
  });

  it('that died stay counted, and block nothing beyond that', async () => {
    const { id } = await makeGuest();
    await reserve(id, 2);
    expect(await useOf(id, minutesAfter(monday, 60))).toEqual({ runs: 1, inputTokens: 0, outputTokens: 0 });
    expect((await reserve(id, 2)).ok).toBe(true);
    expect((await reserve(id, 2)).ok).toBe(false);
    expect((await reserve(id, 2, minutesAfter(monday, 24 * 60))).ok).toBe(true);
  });

  it('cannot be had at all when the cap is nought', async () => {
    const { id } = await makeGuest();
    expect(await reserve(id, 0)).toMatchObject({ ok: false, message: expect.stringContaining('switched off') });
  });

  it('are not taken for somebody who is gone', async () => {
    await expect(reserve(newId(), 1)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('the runs of everybody in a day', () => {
  const guests = async (count: number) => (await Promise.all(Array.from({ length: count }, () => makeGuest()))).map(({ id }) => id);

  it('are let through up to the cap however many guests come, then refused with a sentence of its own', async () => {
    const [first = '', second = '', third = ''] = await guests(3);
    expect([await reserveOfAll(first, 2), await reserveOfAll(second, 2)]).toEqual([{ ok: true }, { ok: true }]);
    expect(await reserveOfAll(third, 2)).toMatchObject({ ok: false, reason: 'cap-in-all', message: expect.stringMatching(/Everybody on this Dateline together .* 2 times a day.*midnight UTC.*untouched/) });
    expect(await useOf(third, monday)).toMatchObject({ runs: 0 });
  });

  it('cannot be exceeded by twelve guests at once, and who is turned away has lost nothing', async () => {
    const ids = await guests(12);
    const outcomes = await Promise.all(ids.map((id) => reserveOfAll(id, 3)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await prisma.modelRun.count()).toBe(3);
  });

  it('are not used up by an author who asks beyond their own', async () => {
    const [greedy = '', patient = ''] = await guests(2);
    for (let count = 0; count < 5; count += 1) await reserve(greedy, 1, monday, newId(), 2);
    expect((await reserveOfAll(patient, 2)).ok).toBe(true);
  });

  it('are not used up by those who are turned away', async () => {
    const ids = await guests(4);
    for (const id of ids) await reserveOfAll(id, 1);
    expect((await reserveOfAll(ids[3] ?? '', 2)).ok).toBe(true);
  });

  it('stay used when an author is deleted', async () => {
    const [gone = '', next = ''] = await guests(2);
    await reserveOfAll(gone, 1);
    await prisma.user.delete({ where: { id: gone } });
    expect((await reserveOfAll(next, 1)).ok).toBe(false);
  });

  it('begin anew at midnight UTC, and not a moment before', async () => {
    const [id = ''] = await guests(1);
    expect((await reserveOfAll(id, 1, new Date('2026-03-02T13:07:11.123Z'))).ok).toBe(true);
    expect((await reserveOfAll(id, 1, new Date('2026-03-02T23:59:59.999Z'))).ok).toBe(false);
    expect((await reserveOfAll(id, 1, new Date('2026-03-03T00:00:00.000Z'))).ok).toBe(true);
    expect((await reserveOfAll(id, 1, new Date('2026-03-03T12:00:00.000Z'))).ok).toBe(false);
  });

  it('cannot be had at all when the cap is nought', async () => {
    const [id = ''] = await guests(1);
    expect(await reserveOfAll(id, 0)).toMatchObject({ ok: false, message: expect.stringContaining('switched off') });
    expect(await prisma.modelRun.count()).toBe(0);
  });
});

describe('a run', () => {
  it('is closed with its tokens and how it ended, once', async () => {
    const { id: ownerId } = await makeGuest();
    const id = newId();
    await reserve(ownerId, 5, monday, id);
    await closeModelRun({ ownerId, id, outcome: 'proposed', inputTokens: 1_200, outputTokens: 340 });
    await closeModelRun({ ownerId, id, outcome: 'cancelled', inputTokens: 0, outputTokens: 0 });
    expect(await prisma.modelRun.findFirst()).toMatchObject({ outcome: 'proposed', inputTokens: 1_200, outputTokens: 340, model: 'test-model', day: new Date('2026-03-02T00:00:00.000Z') });
    expect(await useOf(ownerId, monday)).toEqual({ runs: 1, inputTokens: 1_200, outputTokens: 340 });
  });

  it('of another author is not closed by its id', async () => {
    const [ana, ben] = await Promise.all([makeGuest(), makeGuest()]);
    const id = newId();
    await reserve(ana.id, 5, monday, id);
    await closeModelRun({ ownerId: ben.id, id, outcome: 'failed', inputTokens: 9, outputTokens: 9 });
    expect((await prisma.modelRun.findFirst())?.outcome).toBeNull();
  });
});
