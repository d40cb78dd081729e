import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { getProgress } from '@/lib/data/progress';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import type { User } from '@/lib/data/users';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer, makeReview, makeUndo } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  learner = await makeGuest();
  await prisma.user.updateMany({ data: { createdAt: monday } });
});
afterAll(() => prisma.$disconnect());

const answer = async (itemId: string, response: string, at = monday, review = false) =>
  recordAnswer(learner, makeAnswer({ itemId, response, at, questionSetId: review ? null : 'harbour' }), at, newId(at));
const review = async (factId: string, day: number, rating: 1 | 3) => {
  const event = makeReview({ factId, at: daysAfter(monday, day), rating });
  await appendReviewEvents(learner, [event], daysAfter(monday, day));
  return event;
};

describe('progress', () => {
  it('of who has done nothing is all noughts', async () => {
    const progress = await getProgress(learner, monday);
    expect(progress).toMatchObject({
      streak: { current: 0, longest: 0 },
      recall: { n: 0, recalled: 0, proportion: null, low: 0, high: 1, target: 0.9 },
      factsKnown: 0,
      cards: 0,
      reviewsToday: 0,
    });
    expect(progress.forecast).toHaveLength(30);
    expect(progress.forecast[0]).toEqual({ day: '2026-03-02', count: 0 });
    expect(progress.history).toHaveLength(84);
    expect(progress.history.at(-1)).toEqual({ day: '2026-03-02', reviews: 0 });
    expect(progress.history[0]?.day).toBe('2025-12-09');
  });

  it('counts days, reviews and what is coming', async () => {
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    await review('harbour.place', 1, 3);
    await review('harbour.place', 2, 3);
    const undone = await review('harbour.cost', 2, 1);
    await appendReviewEvents(learner, [makeUndo({ factId: 'harbour.cost', targetId: undone.id, at: daysAfter(monday, 2) })], daysAfter(monday, 2));

    const progress = await getProgress(learner, daysAfter(monday, 2));
    expect(progress).toMatchObject({ streak: { current: 3, longest: 3 }, cards: 3, reviewsToday: 1 });
    expect(progress.history.slice(-4)).toEqual([
      { day: '2026-03-01', reviews: 0 },
      { day: '2026-03-02', reviews: 3 },
      { day: '2026-03-03', reviews: 1 },
      { day: '2026-03-04', reviews: 1 },
    ]);
    const due = await prisma.card.findMany({ select: { dueOn: true } });
    const forecast = progress.forecast.flatMap(({ day, count }) => Array.from({ length: count }, () => day));
    const today = '2026-03-04';
    // What was left over waits today.
    const waiting = due.map(({ dueOn }) => dueOn.toISOString().slice(0, 10)).map((day) => (day < today ? today : day));
    expect(forecast).toEqual(waiting.sort());
    expect((await getProgress(learner, daysAfter(monday, 5))).streak).toEqual({ current: 0, longest: 3 });
    expect((await getProgress(learner, daysAfter(monday, 200))).forecast[0]?.count).toBe(3);
  });

  it('sums what is likely still known, less each day', async () => {
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    const known = await Promise.all([0, 5, 50].map(async (day) => (await getProgress(learner, daysAfter(monday, day))).factsKnown));
    expect(known[0]).toBeCloseTo(3, 6);
    expect(known[1]).toBeLessThan(3);
    expect(known[2]).toBeLessThan(known[1] ?? 0);
    expect(known[2]).toBeGreaterThan(0);
  });

  it('measures recall by the first review of a day of a fact met before, less luck', async () => {
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    await review('harbour.place', 3, 3);
    await review('harbour.cost', 3, 1);
    // A second try on the day is practice, not a test.
    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.cost', at: minutesAfter(daysAfter(monday, 3), 2) })], daysAfter(monday, 4));
    expect((await getProgress(learner, daysAfter(monday, 4))).recall).toMatchObject({ n: 2, recalled: 1, proportion: 0.5, target: 0.9 });

    // One of four options by luck: 3 of 4 right answers, two of them chosen, at a mean chance of 1/8.
    await answer('harbour.minister-choice', 'Marta Lindqvist', daysAfter(monday, 5), true);
    await answer('harbour.place-choice', 'Port Ellis', daysAfter(monday, 5), true);
    const { recall } = await getProgress(learner, daysAfter(monday, 5));
    expect(recall).toMatchObject({ n: 4, recalled: 3 });
    expect(recall.proportion).toBeCloseTo((0.75 - 0.125) / (1 - 0.125), 10);
    expect(recall.low).toBeLessThan(recall.proportion ?? 0);
    expect(recall.high).toBeGreaterThan(recall.proportion ?? 1);
  });

  it('is of the learner’s own day and nobody else’s', async () => {
    await answer('harbour.place-choice', 'Port Ellis');
    expect((await getProgress(await makeGuest(), monday)).reviewsToday).toBe(0);
    // 4 a.m. of the next day in Kathmandu.
    expect((await getProgress(learner, new Date('2026-03-02T22:14:59Z'))).reviewsToday).toBe(1);
    expect((await getProgress(learner, new Date('2026-03-02T22:15:00Z'))).reviewsToday).toBe(0);
  });
});
