import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { appendReviewEvents } from '@/lib/data/review-events';
import { recordAnswer } from '@/lib/data/record-answer';
import { updatePreferences } from '@/lib/data/preferences';
import { createGuest, deleteUser, findCredentials, findUser, findUserByEmail, keepGuest, raiseSessionVersion } from '@/lib/data/users';
import { seedContent } from '@/tests/factories/content';
import { minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer, makeReview } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

const account = { email: 'Ana@Example.org ', passwordHash: 'a hash', displayName: 'Ana' };

describe('a guest', () => {
  it('starts with the defaults and no account', async () => {
    const id = newId();
    expect(await createGuest({ id, timeZone: 'Asia/Baghdad', locale: 'ckb' })).toEqual({
      id,
      kind: 'guest',
      email: null,
      displayName: null,
      timeZone: 'Asia/Baghdad',
      dayStartHour: 4,
      locale: 'ckb',
      desiredRetention: 0.9,
      minutesPerDay: 10,
      newFactsPerDay: 10,
      easyDays: [],
      sessionVersion: 1,
    });
  });

  it('made twice under one id is one guest', async () => {
    const guest = { id: newId(), timeZone: 'Asia/Baghdad', locale: 'ckb' };
    const made = await Promise.all(Array.from({ length: 5 }, () => createGuest(guest)));
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([guest.id]));
    expect(await prisma.user.count()).toBe(1);
  });

  it('is kept under the same id, with what was done so far', async () => {
    await seedContent();
    const guest = await makeGuest();
    await recordAnswer(guest, makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' }), monday, newId());
    expect(await keepGuest(guest.id, account)).toEqual({ ok: true });
    expect(await findUser(guest.id)).toMatchObject({ id: guest.id, kind: 'kept', email: 'ana@example.org', displayName: 'Ana' });
    expect(await prisma.response.count({ where: { learnerId: guest.id } })).toBe(1);
    expect(await prisma.card.count({ where: { learnerId: guest.id } })).toBe(1);
  });

  it('cannot take an address that is taken, whatever its capitals', async () => {
    await makeKept('ana@example.org');
    const guest = await makeGuest();
    expect(await keepGuest(guest.id, account)).toEqual({ ok: false, reason: 'email-taken' });
    expect(await findUser(guest.id)).toMatchObject({ kind: 'guest', email: null });
  });

  it('is kept once: an account, or nobody, is not a guest', async () => {
    const kept = await makeKept('ana@example.org');
    expect(await keepGuest(kept.id, { ...account, email: 'other@example.org' })).toEqual({ ok: false, reason: 'not-a-guest' });
    expect(await keepGuest(newId(), { ...account, email: 'other@example.org' })).toEqual({ ok: false, reason: 'not-a-guest' });
    expect(await findUser(kept.id)).toMatchObject({ email: 'ana@example.org' });
  });

  it('is kept once also when ten ask for one address at the same time', async () => {
    const guests = await Promise.all(Array.from({ length: 10 }, () => makeGuest()));
    const outcomes = await Promise.all(guests.map(({ id }) => keepGuest(id, account)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('finding', () => {
  it('is by id or address, and never shows a password hash but to who checks it', async () => {
    const kept = await makeKept('ana@example.org');
    expect(await findUserByEmail(' ANA@example.org')).toEqual(kept);
    expect(JSON.stringify(await findUser(kept.id))).not.toContain('a hash');
    expect(await findCredentials('ana@EXAMPLE.org')).toEqual({ user: kept, passwordHash: 'a hash' });
  });

  it('finds nobody under what nobody has', async () => {
    expect(await findUser(newId())).toBeNull();
    expect(await findUserByEmail('nobody@example.org')).toBeNull();
    expect(await findCredentials('nobody@example.org')).toBeNull();
  });
});

describe('settings', () => {
  it('change what is given and leave the rest', async () => {
    const guest = await makeGuest();
    expect(await updatePreferences(guest.id, { timeZone: 'America/New_York', desiredRetention: 0.85 }, monday)).toEqual({ ...guest, timeZone: 'America/New_York', desiredRetention: 0.85 });
    expect(await updatePreferences(guest.id, { dayStartHour: 0, minutesPerDay: 25 }, monday)).toMatchObject({ timeZone: 'America/New_York', dayStartHour: 0, minutesPerDay: 25 });
    expect(await updatePreferences(newId(), { minutesPerDay: 25 }, monday)).toBeNull();
  });

  it('end every session when the version is raised', async () => {
    const [guest, other] = [await makeGuest(), await makeGuest()];
    expect(await raiseSessionVersion(guest.id)).toBe(2);
    expect((await findUser(guest.id))?.sessionVersion).toBe(2);
    expect((await findUser(other.id))?.sessionVersion).toBe(1);
    expect(await raiseSessionVersion(newId())).toBeNull();
  });
});

describe('deleting a user', () => {
  async function rowsOf(userId: string): Promise<Record<string, number>> {
    const columns = await prisma.$queryRaw<{ table: string; column: string }[]>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = current_schema() and (column_name in ('learner_id', 'user_id') or (table_name = 'users' and column_name = 'id'))`;
    const counts: Record<string, number> = {};
    for (const { table, column } of columns) {
      const [row] = await prisma.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from "${table}" where "${column}" = $1::uuid`, userId);
      counts[table] = row?.n ?? -1;
    }
    return counts;
  }

  async function keepOneOfEachSetting(learnerId: string): Promise<void> {
    await prisma.joinedGuest.create({ data: { userId: learnerId, guestId: newId() } });
    await prisma.personalWeights.create({ data: { learnerId, version: 2, w: [], items: 0, fittedUntil: monday, trainedAt: monday } });
    await prisma.weightTraining.upsert({ where: { learnerId }, create: { learnerId, nextAt: monday }, update: {} });
    await prisma.dailyRollup.create({ data: { learnerId, studyDay: monday, dimension: 'none', bucket: '' } });
    await prisma.itemTry.upsert({ where: { learnerId_itemId: { learnerId, itemId: 'none' } }, create: { learnerId, itemId: 'none', tries: 0, correct: 0 }, update: {} });
    await prisma.pausedTopic.create({ data: { learnerId, topic: 'none', pausedAt: monday } });
    await prisma.retiredStory.create({ data: { learnerId, slug: 'none', retiredAt: monday } });
    await prisma.pushSubscription.create({ data: { learnerId, endpointHash: 'none', endpoint: '', p256dh: '', auth: '', createdAt: monday } });
  }

  it('leaves nothing of theirs in any table that names a learner, and everything of others', async () => {
    await seedContent();
    const [leaving, staying] = [await makeKept('ana@example.org'), await makeKept('ben@example.org')];
    for (const learner of [leaving, staying]) {
      await recordAnswer(learner, makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' }), monday, newId());
      await appendReviewEvents(learner, [makeReview({ factId: 'harbour.place', at: minutesAfter(monday, 5) })], minutesAfter(monday, 5));
      await prisma.account.create({ data: { provider: 'github', providerAccountId: learner.id, userId: learner.id } });
      await prisma.seenChange.create({ data: { learnerId: learner.id, factId: 'harbour.place', changedAt: monday } });
      await keepOneOfEachSetting(learner.id);
    }
    const before = await rowsOf(leaving.id);
    const tables = Object.keys(before).filter((table) => table !== 'review_events');
    expect(before).toMatchObject({ review_events: 2 });
    expect(tables.filter((table) => (before[table] ?? 0) < 1)).toEqual([]);

    expect(await deleteUser(leaving.id)).toBe(true);
    expect(Object.values(await rowsOf(leaving.id))).toEqual(Object.values(before).map(() => 0));
    expect(await rowsOf(staying.id)).toEqual(before);
    expect(await deleteUser(leaving.id)).toBe(false);
  });
});
