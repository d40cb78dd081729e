import fc from 'fast-check';
import { dayNumberOf, studyDayOfNumber } from '@/lib/domain/scheduling/study-day';
import type { PlanCard, PlanContext } from '@/lib/domain/planning/day-plan';
import { defaultParams, intervalDays } from '@/lib/domain/scheduling/memory-model';
import type { CardState } from '@/lib/domain/scheduling/schema';
import { cardState } from '../scheduling/review-factory';

/** A Wednesday. */
export const today = '2026-01-14';
export const day = (ahead: number) => studyDayOfNumber(dayNumberOf(today) + ahead);

export function planContext(overrides: Partial<PlanContext> = {}): PlanContext {
  return {
    today,
    minutesPerDay: 10,
    secondsPerCard: 12,
    newFactsPerDay: 10,
    easyWeekdays: [],
    desiredRetention: 0.9,
    params: defaultParams,
    done: { reviews: 0, newFacts: 0, seconds: 0 },
    lastStudiedOn: day(-1),
    ...overrides,
  };
}

export function planCard(factId: string, state: Partial<CardState> = {}, overrides: Partial<PlanCard> = {}): PlanCard {
  return { factId, articleId: factId, salience: 0.5, asOf: '2026-01-01', state: cardState(state), items: [{ id: `${factId}-item`, format: 'cloze' }], ...overrides };
}

/** As its memory asks for: due so many days from today, with that stability. */
export function cardDue(factId: string, ahead: number, stability: number, overrides: Partial<PlanCard> = {}): PlanCard {
  const dueOn = day(ahead);
  const interval = intervalDays(stability, 0.9, defaultParams);
  return planCard(factId, { stability, dueOn, lastReviewedOn: day(ahead - interval) }, overrides);
}

export const newCard = (factId: string, ahead = 0): PlanCard => planCard(factId, { stability: 0, difficulty: 0, reps: 0, lastReviewedOn: null, firstReviewedOn: null, dueOn: day(ahead) });

const someCard = fc.record({
  article: fc.constantFrom('x', 'y', 'z', 'w'),
  stability: fc.oneof(fc.double({ min: 0.1, max: 4, noNaN: true }), fc.double({ min: 3, max: 400, noNaN: true })),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  ahead: fc.integer({ min: -30, max: 20 }),
  salience: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('learnt', 'learnt', 'learnt', 'learnt', 'new', 'suspended', 'buried', 'chosen-day'),
});

/** Cards of every kind in any state, each with an id of its own. */
export const someCards: fc.Arbitrary<PlanCard[]> = fc.array(someCard, { maxLength: 60 }).map((specs) =>
  specs.map(({ article, stability, difficulty, ahead, salience, kind }, index) => {
    const factId = `fact-${String(index).padStart(3, '0')}`;
    if (kind === 'new') return { ...newCard(factId, Math.min(0, ahead)), articleId: article };
    const card = cardDue(factId, ahead, stability, { articleId: article, salience });
    const state = { ...card.state, difficulty, suspended: kind === 'suspended', buriedOn: kind === 'buried' ? today : null };
    return { ...card, state: kind === 'chosen-day' ? { ...state, dueOn: day(ahead + 3) } : state };
  }),
);

export const someContext: fc.Arbitrary<PlanContext> = fc
  .record({
    minutesPerDay: fc.integer({ min: 1, max: 15 }),
    secondsPerCard: fc.integer({ min: 4, max: 30 }),
    newFactsPerDay: fc.integer({ min: 0, max: 8 }),
    easyWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    done: fc.record({ reviews: fc.nat({ max: 12 }), newFacts: fc.nat({ max: 3 }), seconds: fc.nat({ max: 400 }) }),
  })
  .map(planContext);
