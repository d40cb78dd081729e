import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { getProgress } from '@/lib/data/progress';
import { findCardHistory } from '@/lib/data/progress-card';
import { findWorkloadLearner } from '@/lib/data/progress-workload';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import type { User } from '@/lib/data/users';
import { defaultParams, retrievability } from '@/lib/domain/scheduling/memory-model';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer, makeReview, makeUndo } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const today = '2026-03-02';
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
      today,
      target: 0.9,
      streak: { current: 0, longest: 0 },
      recall: { n: 0, recalled: 0, proportion: null, low: 0, high: 1, predicted: null },
      recallBy: { age: [], format: [], topic: [] },
      memory: { cards: 0, known: 0 },
      known: [{ day: today, known: 0, met: 0 }],
      leeches: [],
    });
    expect(progress.forecast.waiting).toBe(0);
    expect(progress.forecast.days).toHaveLength(90);
    expect(progress.forecast.days[0]).toEqual({ day: today, count: 0 });
    expect(progress.calibration).toHaveLength(10);
    expect(progress.days).toHaveLength(365);
    expect(progress.days.at(-1)).toEqual({ day: today, reviews: 0, visibleMs: 0 });
    expect(progress.days[0]?.day).toBe('2025-03-03');
  });

  it('counts days, reviews, time and what is coming', async () => {
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    await review('harbour.place', 1, 3);
    await review('harbour.place', 2, 3);
    const undone = await review('harbour.cost', 2, 1);
    await appendReviewEvents(learner, [makeUndo({ factId: 'harbour.cost', targetId: undone.id, at: daysAfter(monday, 2) })], daysAfter(monday, 2));

    const progress = await getProgress(learner, daysAfter(monday, 2));
    expect(progress).toMatchObject({ streak: { current: 3, longest: 3 }, memory: { cards: 3 } });
    expect(progress.days.slice(-4)).toEqual([
      { day: '2026-03-01', reviews: 0, visibleMs: 0 },
      { day: '2026-03-02', reviews: 3, visibleMs: 12_000 },
      { day: '2026-03-03', reviews: 1, visibleMs: 2_000 },
      { day: '2026-03-04', reviews: 1, visibleMs: 2_000 },
    ]);
    const due = (await prisma.card.findMany({ select: { dueOn: true } })).map(({ dueOn }) => dueOn.toISOString().slice(0, 10));
    const forecast = progress.forecast.days.flatMap(({ day, count }) => Array.from({ length: count }, () => day));
    // What was left over waits today.
    expect(forecast).toEqual(due.map((day) => (day < '2026-03-04' ? '2026-03-04' : day)).sort());
    expect(progress.forecast.waiting).toBe(due.filter((day) => day < '2026-03-04').length);
    expect((await getProgress(learner, daysAfter(monday, 6))).streak).toEqual({ current: 0, longest: 3 });
    expect((await getProgress(learner, daysAfter(monday, 200))).forecast).toMatchObject({ waiting: 3, days: expect.arrayContaining([{ day: '2026-09-18', count: 3 }]) });
  });

  it('does not expect what is set aside, or is not asked any more', async () => {
    const expected = async () => (await getProgress(learner, daysAfter(monday, 60))).forecast.waiting;
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    expect(await expected()).toBe(3);
    const id = 'harbour.place';
    await prisma.card.updateMany({ where: { factId: id }, data: { suspended: true } });
    expect(await expected()).toBe(2);
    await prisma.card.updateMany({ data: { suspended: false } });
    await prisma.item.updateMany({ where: { id: `${id}-choice` }, data: { retiredAt: monday } });
    expect(await expected()).toBe(3);
    await prisma.item.updateMany({ where: { factId: id }, data: { retiredAt: monday } });
    expect(await expected()).toBe(2);
    await prisma.fact.update({ where: { id: 'harbour.cost' }, data: { retiredAt: monday } });
    expect(await expected()).toBe(1);
    await prisma.fact.update({ where: { id: 'harbour.minister' }, data: { supersededById: 'harbour.cost' } });
    expect(await expected()).toBe(0);
  });

  it('sums what is likely still known, less each day, as the memory model has it', async () => {
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    const cards = await prisma.card.findMany();
    const memories = await Promise.all([0, 5, 50].map(async (day) => ({ day, memory: (await getProgress(learner, daysAfter(monday, day))).memory })));
    for (const { day, memory } of memories) {
      expect(memory.known).toBeCloseTo(cards.reduce((sum, { stability }) => sum + retrievability(stability, day, defaultParams), 0), 5);
      for (const classes of [memory.stability, memory.difficulty, memory.retrievability]) expect(classes.reduce((sum, count) => sum + count, 0)).toBe(3);
    }
    expect(memories.map(({ memory }) => memory.retrievability.at(-1))).toEqual([3, expect.any(Number), 0]);
    expect(memories[2]!.memory.known).toBeLessThan(memories[1]!.memory.known);
  });

  it('has a point for the start of each week, and one for now', async () => {
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    const { known, memory } = await getProgress(learner, daysAfter(monday, 16));
    expect(known.map(({ day, met }) => [day, met])).toEqual([['2026-03-09', 3], ['2026-03-16', 3], ['2026-03-18', 3]]);
    expect(known.at(-1)?.known).toBe(memory.known);
  });

  it('measures recall by the first review of a day of a fact met before, less luck', async () => {
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    await review('harbour.place', 3, 3);
    await review('harbour.cost', 3, 1);
    // A second try on the day is practice, not a test.
    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.cost', at: minutesAfter(daysAfter(monday, 3), 2) })], daysAfter(monday, 4));
    expect((await getProgress(learner, daysAfter(monday, 4))).recall).toMatchObject({ n: 2, recalled: 1, proportion: 0.5 });

    // One of four options by luck: 3 of 4 right answers, two of them chosen, at a mean chance of 1/8.
    await answer('harbour.minister-choice', 'Marta Lindqvist', daysAfter(monday, 5), true);
    await answer('harbour.place-choice', 'Port Ellis', daysAfter(monday, 5), true);
    const { recall, recallBy, calibration } = await getProgress(learner, daysAfter(monday, 5));
    expect(recall).toMatchObject({ n: 4, recalled: 3 });
    expect(recall.proportion).toBeCloseTo((0.75 - 0.125) / (1 - 0.125), 10);
    expect(recall.low).toBeLessThan(recall.proportion ?? 0);
    expect(recall.high).toBeGreaterThan(recall.proportion ?? 1);
    expect(recallBy.age.map(({ bucket, n }) => [bucket, n])).toEqual([['1', 4]]);
    expect(Object.fromEntries(recallBy.format.map(({ bucket, n, proportion }) => [bucket, [n, proportion]]))).toEqual({ 'self-rated': [2, 0.5], 'multiple-choice': [2, 1] });
    expect(recallBy.topic).toMatchObject([{ bucket: 'Harbours', n: 4 }]);
    expect(calibration.reduce((sum, { n }) => sum + n, 0)).toBe(4);
    expect(recall.predicted).toBeGreaterThan(0.5);
  });

  it('is of the learner’s own day and nobody else’s', async () => {
    await answer('harbour.place-choice', 'Port Ellis');
    const reviewsToday = async (who: User, at: Date) => (await getProgress(who, at)).days.at(-1)?.reviews;
    expect(await reviewsToday(await makeGuest(), monday)).toBe(0);
    // 4 a.m. of the next day in Kathmandu.
    expect(await reviewsToday(learner, new Date('2026-03-02T22:14:59Z'))).toBe(1);
    expect(await reviewsToday(learner, new Date('2026-03-02T22:15:00Z'))).toBe(0);
  });
});

describe('what a simulation of a learner starts from', () => {
  it('is their cards, their pace and their plan', async () => {
    expect(await findWorkloadLearner(learner.id, today)).toMatchObject({ memories: [] });
    for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key);
    const workload = await findWorkloadLearner(learner.id, '2026-03-04');
    const cards = await prisma.card.findMany();
    expect(workload.memories.map(({ stability, elapsedDays }) => [stability, elapsedDays]).sort()).toEqual(cards.map(({ stability }) => [Math.round(stability * 100) / 100, 2]).sort());
    expect(workload).toMatchObject({ newFactsPerDay: 10, firstTryAccuracy: 0.5, params: { version: 1 } });
    // Three answers of four seconds, among twenty assumed of twelve.
    expect(workload.secondsPerCard).toBeCloseTo((3 * 4 + 20 * 12) / 23, 6);
  });

  it('is a thousand cards where there are more, spread over them all, and how many they stand for', async () => {
    await prisma.$transaction(async (tx) => {
      // Facts beyond the article's own, each with a card of another stability.
      await tx.$executeRaw`
        insert into facts select (jsonb_populate_record(facts, jsonb_build_object('id', 'many.' || n))).* from facts, generate_series(1, 2500) n where id = 'harbour.place'`;
      await tx.$executeRaw`
        insert into cards (learner_id, fact_id, due_on, first_reviewed_on, last_reviewed_on, stability, difficulty, reps, lapses, suspended, algorithm, params_version, recognition_streak, log_head_at, log_head_id)
        select ${learner.id}::uuid, 'many.' || n, date '2026-03-09', date '2026-03-01', date '2026-03-01', n / 10.0, 5, 1, 0, n % 100 = 0, 'fsrs-6', 1, 0, now(), gen_random_uuid() from generate_series(1, 2500) n`;
    });
    const { memories, cards } = await findWorkloadLearner(learner.id, today);
    expect([memories.length, cards]).toEqual([1000, 2475]);
    const stabilities = memories.map(({ stability }) => stability).sort((a, b) => a - b);
    expect(stabilities.reduce((sum, each) => sum + each, 0) / 1000).toBeCloseTo(125, 0);
    // Two or three cards apart, a suspended one aside: none of them is a neighbourhood without a card.
    expect(Math.max(...stabilities.slice(1).map((each, index) => each - (stabilities[index] ?? 0)))).toBeLessThan(0.45);
  });
});

describe('the history of a card', () => {
  it('tells every event in order, what it showed and what came of it', async () => {
    await answer(quizItemOf(harbourFacts[0]!), 'Cape Rowan');
    const undone = await review('harbour.place', 3, 1);
    const soonAfter = minutesAfter(daysAfter(monday, 3), 1);
    await appendReviewEvents(learner, [makeUndo({ factId: 'harbour.place', targetId: undone.id, at: soonAfter })], soonAfter);
    await review('harbour.place', 5, 3);
    const history = await findCardHistory(learner, 'harbour.place', daysAfter(monday, 6));
    expect(history).toMatchObject({ statement: harbourFacts[0]!.sentence, articleSlug: 'harbour', today: '2026-03-08', card: { reps: 2 } });
    expect(history?.recallNow).toBeGreaterThan(0.5);
    expect(history?.events.map(({ kind, studyDay, takenBack, review: shown }) => [kind, studyDay, takenBack, shown?.correct, shown?.attempt?.elapsedDays])).toEqual([
      ['review', '2026-03-02', false, false, undefined],
      ['review', '2026-03-05', true, undefined, undefined],
      ['undo', '2026-03-05', false, undefined, undefined],
      ['review', '2026-03-07', false, true, 5],
    ]);
    const card = await prisma.card.findFirstOrThrow();
    expect(history?.events.at(-1)).toMatchObject({ stability: card.stability, dueOn: card.dueOn.toISOString().slice(0, 10) });
    expect(history?.events[0]?.stem).toMatch(/^Which of these/);
  });

  it('is nobody else’s, and none of a fact never answered', async () => {
    await answer(quizItemOf(harbourFacts[0]!), 'Cape Rowan');
    expect(await findCardHistory(await makeGuest(), 'harbour.place', monday)).toBeNull();
    expect(await findCardHistory(learner, 'harbour.cost', monday)).toBeNull();
    expect(await findCardHistory(learner, 'nothing', monday)).toBeNull();
  });
});
