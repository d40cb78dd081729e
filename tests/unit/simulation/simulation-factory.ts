import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import type { Rating } from '@/lib/domain/scheduling/schema';
import type { LearnerSetup, SimulatedAnswer } from '@/lib/domain/simulation/simulate-learner';

/** A learner who knows every fifth new fact at the first question; the schedule has measured it. */
const knowsNewFact = 0.2;

export function learnerSetup(overrides: Partial<LearnerSetup> = {}): LearnerSetup {
  return {
    memory: defaultParams,
    knowsNewFact,
    guessRateOf: () => 0,
    newFactsPerDay: 2,
    items: [{ id: 'item', format: 'short-answer' }],
    evidenceOf: recalledAs(3),
    scheduling: { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: overrides.knowsNewFact ?? knowsNewFact },
    // No cap: minutes enough for everything.
    plan: { minutesPerDay: 1440, secondsPerCard: 10, easyWeekdays: [] },
    startsOn: '2026-01-01',
    ...overrides,
  };
}

/** Rates by hand, as many apps do: every right answer this rating, every wrong one Again. */
export function recalledAs(rating: Rating): LearnerSetup['evidenceOf'] {
  return ({ item, correct }: SimulatedAnswer) => ({ type: 'recalled', itemId: item.id, itemRevision: 1, rating: correct ? rating : 1, visibleMs: 8000 });
}

/** Stores what the app stores, and leaves the rating to the project's own mapping. */
export function answeredAmong(options: Partial<Record<ItemFormat, number>>, measuredGuessRate?: number): LearnerSetup['evidenceOf'] {
  return ({ item, correct }: SimulatedAnswer) => ({
    type: 'answered',
    itemId: item.id,
    itemRevision: 1,
    format: item.format,
    optionsShown: options[item.format],
    correct,
    hints: 0,
    visibleMs: 8000,
    attemptNumber: 1,
    measuredGuessRate,
    graderVersion: GRADER_VERSION,
  });
}
