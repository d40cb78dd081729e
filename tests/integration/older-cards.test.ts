import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { dailyRefoldOfOlder } from '@/lib/background/refold-older-cards';
import { trainDueWeights } from '@/lib/background/train-weights';
import { prisma } from '@/lib/data/client';
import { countTries } from '@/lib/data/count-tries';
import { requestRefoldOfOlder } from '@/lib/data/older-cards';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import type { User } from '@/lib/data/users';
import { CARD_ALGORITHM } from '@/lib/domain/scheduling/card-algorithm';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer, makeReview } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const factId = 'harbour.place';
const now = daysAfter(monday, 1);

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
});
afterAll(() => prisma.$disconnect());

/** A learner who met the three facts at the harbour. */
async function makeStudent(): Promise<User> {
  const learner = await makeGuest();
  await prisma.user.updateMany({ data: { createdAt: monday } });
  for (const fact of harbourFacts) await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(fact), response: fact.key, at: monday }), monday, newId());
  return learner;
}

const cardsOf = (learnerId: string) => prisma.card.findMany({ where: { learnerId }, orderBy: { factId: 'asc' } });
/** As if rules that have gone had made this learner's first card. */
const makeOlder = (learnerId: string) => prisma.card.update({ where: { learnerId_factId: { learnerId, factId } }, data: { algorithm: 'fsrs-5', stability: 99, dueOn: daysAfter(monday, 90) } });
const trainingOf = (learnerId: string) => prisma.weightTraining.findUnique({ where: { learnerId } });

describe('a card that was folded by older rules', () => {
  it('is put right by itself, and who has none is left alone', async () => {
    const [learner, other] = [await makeStudent(), await makeStudent()];
    const before = await cardsOf(learner.id);
    expect(before.map(({ algorithm }) => algorithm)).toEqual([CARD_ALGORITHM, CARD_ALGORITHM, CARD_ALGORITHM]);
    await makeOlder(learner.id);
    await countTries(learner.id);
    await dailyRefoldOfOlder(() => now)();
    expect(await trainingOf(other.id)).toBeNull();
    await trainDueWeights(() => now);
    expect(await cardsOf(learner.id)).toEqual(before);
    // Their weights are no nearer to be looked at by it, and nothing is said of days that moved.
    expect(await trainingOf(learner.id)).toMatchObject({ refoldVersion: null, leasedUntil: null, nextAt: daysAfter(now, 30), movedAt: null });
    expect(await requestRefoldOfOlder(now)).toBe(0);
    // What was counted from the cards is counted anew.
    expect((await prisma.user.findUniqueOrThrow({ where: { id: learner.id } })).triesCountedTo).toBe(0);
  });

  it('is folded from its log, and not added to, when an answer comes first', async () => {
    const [learner, twin] = [await makeStudent(), await makeStudent()];
    await makeOlder(learner.id);
    for (const who of [learner, twin]) await appendReviewEvents(who, [makeReview({ factId, at: daysAfter(monday, 5) })], daysAfter(monday, 5));
    const [[card], [expected]] = [(await cardsOf(learner.id)).filter((each) => each.factId === factId), (await cardsOf(twin.id)).filter((each) => each.factId === factId)];
    expect(card).toMatchObject({ algorithm: CARD_ALGORITHM, stability: expected!.stability, dueOn: expected!.dueOn, reps: 2 });
  });

  it('does not send a refold back to its beginning that is under way', async () => {
    const learner = await makeStudent();
    await makeOlder(learner.id);
    await requestRefoldOfOlder(now);
    await prisma.weightTraining.update({ where: { learnerId: learner.id }, data: { refoldedTo: 'harbour.minister' } });
    expect(await requestRefoldOfOlder(now)).toBe(0);
    expect(await trainingOf(learner.id)).toMatchObject({ refoldedTo: 'harbour.minister' });
  });

  it('is looked for at the start and once a day', async () => {
    const learner = await makeStudent();
    let at = now;
    const turn = dailyRefoldOfOlder(() => at);
    await turn();
    await makeOlder(learner.id);
    at = minutesAfter(now, 24 * 60 - 1);
    await turn();
    expect(await trainingOf(learner.id)).toBeNull();
    at = minutesAfter(now, 24 * 60);
    await turn();
    expect(await trainingOf(learner.id)).toMatchObject({ refoldVersion: 1 });
  });
});
