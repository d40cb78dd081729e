import { isRapidChoice } from '../answer-time';
import { guessRateOf } from '../rating-of-evidence';
import type { StudyDay } from '../study-day';
import type { ScheduledReview } from './scheduled-reviews';

/** How likely a right answer was said to be, 0 to 1, and whether it came. */
export type ForetoldAnswer = { chance: number; right: boolean };

/**
 * What weights foretold of the answers after a day, facts met for the first time left out: there was nothing to remember. The chance of a right
 * answer is that of remembering and of guessing together, R + (1 − R) g, so the answer itself is held against it and no label of ours.
 * A choice made before it could be read says nothing of memory and is left out.
 *
 * @param after the last study day that does not count; null for all.
 */
export function foretoldAnswers(reviews: readonly ScheduledReview[], after: StudyDay | null): ForetoldAnswer[] {
  return reviews.flatMap(({ event, evidence, elapsedDays, predictedRecall }) => {
    if (elapsedDays === null || (after !== null && event.studyDay <= after) || isRapidChoice(evidence)) return [];
    const right = evidence.type === 'answered' ? evidence.correct : evidence.rating > 1;
    return [{ chance: predictedRecall + (1 - predictedRecall) * guessRateOf(evidence), right }];
  });
}
