import { beforeEach, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { takeOver } from '@/lib/offline/take-over-guests';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeReview } from '@/tests/factories/requests';

const factId = 'harbour.place';
const [guest, user, stranger] = [newId(), newId(), newId()];
const done = { [guest]: makeReview({ factId, at: daysAfter(monday, 3) }), [stranger]: makeReview({ factId, at: daysAfter(monday, 3) }) };

let db: LocalDatabase;
beforeEach(async () => {
  db = createVolatileDatabase();
  for (const learnerId of [guest, stranger]) {
    await installBundle(db, makeBundle({ learnerId }), null, monday);
    await keepEvent(db, learnerId, done[learnerId]!);
  }
});

const waitingOf = async (learnerId: string) => (await db.read((tx) => tx.list('outbox', [learnerId]))).map(({ request }) => request);
const cardOf = (learnerId: string) => db.read((tx) => tx.get('cards', [learnerId, factId]));

it('hands what a guest had not sent to the account they became part of, as it was done, and to nobody else', async () => {
  expect(await takeOver(db, user, [guest])).toBe(1);
  expect(await waitingOf(user)).toEqual([done[guest]]);
  expect(await waitingOf(guest)).toEqual([]);
  expect(await waitingOf(stranger)).toEqual([done[stranger]]);
  expect((await db.read((tx) => tx.list('learners', []))).map(({ learnerId }) => learnerId)).toEqual([stranger]);
  expect(await cardOf(guest)).toBeUndefined();
});

it('counts it in the account’s cards, whether they are stored before or after', async () => {
  await takeOver(db, user, [guest]);
  await installBundle(db, makeBundle({ learnerId: user }), null, daysAfter(monday, 3));
  const after = (await cardOf(user))?.log.map(({ id }) => id);
  expect(after).toContain(done[guest]!.id);

  await installBundle(db, makeBundle({ learnerId: stranger }), null, daysAfter(monday, 3));
  await takeOver(db, stranger, [user]);
  expect((await cardOf(stranger))?.log.map(({ id }) => id)).toEqual(expect.arrayContaining([done[guest]!.id, done[stranger]!.id]));
});

it('is done once', async () => {
  await takeOver(db, user, [guest]);
  expect(await takeOver(db, user, [guest])).toBe(0);
  expect(await waitingOf(user)).toHaveLength(1);
});
