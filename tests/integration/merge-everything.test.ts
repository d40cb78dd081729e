import { afterAll, beforeEach, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { mergeGuest } from '@/lib/data/merge-guest';
import { updatePreferences } from '@/lib/data/preferences';
import { getProgress } from '@/lib/data/progress';
import { recordAnswer } from '@/lib/data/record-answer';
import { findUser, type User } from '@/lib/data/users';
import { quizItemOf, harbourFacts, seedContent, type FactPlan } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const [place, cost] = harbourFacts as [FactPlan, FactPlan];
const later = daysAfter(monday, 1);

let guest: User;
let user: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  guest = await makeGuest();
  user = await makeKept('ana@example.org');
  await prisma.user.updateMany({ data: { createdAt: monday } });
});
afterAll(() => prisma.$disconnect());

const answer = async (who: User, fact: FactPlan) => expect(await recordAnswer(who, makeAnswer({ itemId: quizItemOf(fact), response: fact.key, questionSetId: 'harbour' }), monday, newId())).toMatchObject({ ok: true });

/** A row of this learner in every table that a learner has rows in; `mine` tells their rows from another's. */
async function fillEveryTable(learnerId: string, mine: string): Promise<void> {
  await prisma.pausedTopic.create({ data: { learnerId, topic: mine, pausedAt: monday } });
  await prisma.retiredStory.create({ data: { learnerId, slug: mine, retiredAt: monday } });
  await prisma.pushSubscription.create({ data: { learnerId, endpointHash: mine, endpoint: mine, p256dh: mine, auth: mine, createdAt: monday } });
  await prisma.seenChange.create({ data: { learnerId, factId: mine, changedAt: monday } });
  await prisma.itemTry.createMany({ data: [{ learnerId, itemId: 'both', tries: 3, correct: 1 }, { learnerId, itemId: mine, tries: 1, correct: 1 }] });
  await prisma.personalWeights.create({ data: { learnerId, version: 2, w: [], items: 0, fittedUntil: monday, trainedAt: monday } });
  await prisma.weightTraining.create({ data: { learnerId, nextAt: mine === 'guest' ? later : monday } });
}

async function countByLearner(learnerId: string): Promise<Record<string, number>> {
  const tables = await prisma.$queryRaw<{ table: string }[]>`
    select table_name as "table" from information_schema.columns where table_schema = current_schema() and column_name = 'learner_id'`;
  const counts: Record<string, number> = {};
  for (const { table } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from "${table}" where learner_id = $1::uuid`, learnerId);
    counts[table] = row?.n ?? -1;
  }
  return counts;
}

it('joins every table of a learner’s, but for what only one log can have', async () => {
  await answer(guest, place);
  await answer(user, cost);
  for (const [{ id }, mine] of [[guest, 'guest'], [user, 'user']] as const) await fillEveryTable(id, mine);
  for (const who of [guest, user]) await getProgress(who, later);
  const [ofGuest, ofUser] = [await countByLearner(guest.id), await countByLearner(user.id)];
  expect(Object.entries(ofGuest).filter(([, n]) => n < 1)).toEqual([]);

  expect(await mergeGuest({ guestId: guest.id, userId: user.id })).toEqual({ merged: true });

  const merged = await countByLearner(user.id);
  const { personal_weights, weight_trainings, item_tries, ...rest } = merged;
  const joined = Object.fromEntries(Object.entries(rest).filter(([table]) => table !== 'daily_rollups'));
  // The account's own: weights are of one log, and the account's were judged by more of it.
  expect([personal_weights, weight_trainings]).toEqual([ofUser.personal_weights, ofUser.weight_trainings]);
  expect((await prisma.weightTraining.findUniqueOrThrow({ where: { learnerId: user.id } })).nextAt).toEqual(monday);
  expect(item_tries).toBe(3);
  expect(joined).toEqual(Object.fromEntries(Object.keys(joined).map((table) => [table, (ofGuest[table] ?? 0) + (ofUser[table] ?? 0)])));
  expect(Object.values(await countByLearner(guest.id)).every((n) => n === 0)).toBe(true);
});

it('adds the tries at an item that both have tried', async () => {
  for (const [{ id }, mine] of [[guest, 'guest'], [user, 'user']] as const) await fillEveryTable(id, mine);
  await mergeGuest({ guestId: guest.id, userId: user.id });
  expect(await prisma.itemTry.findMany({ where: { learnerId: user.id }, orderBy: { itemId: 'asc' }, select: { itemId: true, tries: true, correct: true } })).toEqual([
    { itemId: 'both', tries: 6, correct: 2 },
    { itemId: 'guest', tries: 1, correct: 1 },
    { itemId: 'user', tries: 1, correct: 1 },
  ]);
});

it('makes the daily sums anew from the whole', async () => {
  await answer(guest, place);
  await answer(user, cost);
  for (const who of [guest, user]) await getProgress(who, later);
  await mergeGuest({ guestId: guest.id, userId: user.id });
  const { days } = await getProgress(user, later);
  expect(days.filter(({ reviews }) => reviews > 0)).toMatchObject([{ day: '2026-03-02', reviews: 2 }]);
});

it('keeps the settings of the account, and folds the guest’s cards by them', async () => {
  await updatePreferences(user.id, { desiredRetention: 0.8, minutesPerDay: 3, easyDays: [7] }, monday);
  await updatePreferences(guest.id, { desiredRetention: 0.95, minutesPerDay: 60, easyDays: [1] }, monday);
  await answer(guest, place);
  const [before] = await prisma.card.findMany();
  await mergeGuest({ guestId: guest.id, userId: user.id });
  expect(await findUser(user.id)).toMatchObject({ desiredRetention: 0.8, minutesPerDay: 3, easyDays: [7] });
  const [after] = await prisma.card.findMany();
  expect(after?.dueOn.getTime()).toBeGreaterThan(before?.dueOn.getTime() ?? Infinity);
});
