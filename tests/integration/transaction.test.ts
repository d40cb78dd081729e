import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { inTransaction, type Transaction } from '@/lib/data/transaction';
import { makeGuest } from '@/tests/factories/learners';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

const raise = async (tx: Transaction, id: string) => tx.$executeRaw`update users set minutes_per_day = minutes_per_day + 1 where id = ${id}::uuid`;

/** A promise that others wait for, and what lets them go. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('a transaction', () => {
  it('is tried again after a deadlock, and loses nothing', async () => {
    const [a, b] = [await makeGuest(), await makeGuest()];
    const [first, second] = [gate(), gate()];
    let tries = 0;
    const crossed = async (mine: string, other: string, done: () => void, theirs: Promise<void>) =>
      inTransaction(async (tx) => {
        tries += 1;
        await raise(tx, mine);
        done();
        await theirs;
        await raise(tx, other);
      });
    await Promise.all([crossed(a.id, b.id, first.open, second.opened), crossed(b.id, a.id, second.open, first.opened)]);
    expect(tries).toBe(3);
    expect((await prisma.user.findMany()).map(({ minutesPerDay }) => minutesPerDay)).toEqual([12, 12]);
  });

  it('is not tried again for any other fault, and leaves nothing', async () => {
    const guest = await makeGuest();
    let tries = 0;
    const work = inTransaction(async (tx) => {
      tries += 1;
      await raise(tx, guest.id);
      throw new Error('a fault of ours');
    });
    await expect(work).rejects.toThrow('a fault of ours');
    expect(tries).toBe(1);
    expect((await prisma.user.findMany())[0]?.minutesPerDay).toBe(10);
  });

  it('reads and writes instants in UTC, whatever zone the server and this machine keep', async () => {
    const guest = await makeGuest();
    const instant = new Date('2026-03-02T20:30:00.123Z');
    await prisma.user.update({ where: { id: guest.id }, data: { createdAt: instant } });
    expect((await prisma.user.findUniqueOrThrow({ where: { id: guest.id } })).createdAt).toEqual(instant);
    const [row] = await prisma.$queryRaw<{ epoch: number; zone: string }[]>`
      select extract(epoch from created_at)::float8 as epoch, current_setting('timezone') as zone from users`;
    expect(row).toEqual({ epoch: instant.getTime() / 1000, zone: 'UTC' });
  });
});
