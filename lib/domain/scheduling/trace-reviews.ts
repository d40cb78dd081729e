import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { countedMs, isRapidChoice } from './answer-time';
import type { SchedulingContext } from './apply-review';
import { retrievability, type MemoryParams } from './memory-model';
import { guessRateOf } from './rating-of-evidence';
import { replayReviews } from './replay-reviews';
import { readyToType } from './review-ladder';
import type { CardState, ReviewEvent } from './schema';
import { daysBetween, type StudyDay } from './study-day';

/** What one review showed of memory. */
export type TracedReview = {
  eventId: string;
  studyDay: StudyDay;
  itemId: string;
  /** How it was asked; self-rated where the learner turned the card and judged alone. */
  format: ItemFormat | 'self-rated';
  correct: boolean;
  /** Chance, 0–1, of being right without knowing. */
  guessRate: number;
  /** Milliseconds, a minute at most; 0 where it was not measured. */
  visibleMs: number;
  /**
   * What was tested, with the recall (0–1) predicted for it. Null where nothing was: at a first meeting there is nothing
   * to recall, a drill asks for what was seen that day, and a choice quicker than reading is made without looking.
   */
  attempt: { elapsedDays: number; predictedRecall: number; /** While the ladder still offers choices: what is typed then is a probe. */ isEarly: boolean } | null;
};

/** Every review of a log of one fact that was not taken back, in order. The log may be in any order and hold repeats. */
export function traceReviews(events: readonly ReviewEvent[], context: SchedulingContext): TracedReview[] {
  const trace: TracedReview[] = [];
  replayReviews(events, context, (before, event, after) => {
    const review = traceReview(before, event, after, context.params);
    if (review) trace.push(review);
  });
  return trace;
}

/**
 * One step of the fold (`FoldObserver` of replay-reviews.ts); null when it is no review. What was scheduled is read off
 * the card, so that the rules of drills, undos and forgetting stand in the fold alone.
 */
export function traceReview(before: CardState | null, event: ReviewEvent, after: CardState, params: MemoryParams): TracedReview | null {
  const { evidence } = event;
  if (event.kind !== 'review' || !evidence) return null;
  return {
    eventId: event.id,
    studyDay: event.studyDay,
    itemId: evidence.itemId,
    format: evidence.type === 'answered' ? evidence.format : 'self-rated',
    correct: evidence.type === 'answered' ? evidence.correct : evidence.rating > 1,
    guessRate: guessRateOf(evidence),
    visibleMs: countedMs(evidence.visibleMs) ?? 0,
    attempt: isRapidChoice(evidence) ? null : attemptOf(before, event.studyDay, after, params),
  };
}

function attemptOf(before: CardState | null, studyDay: StudyDay, after: CardState, params: MemoryParams): TracedReview['attempt'] {
  if (before === null || before.lastReviewedOn === null || after.reps === before.reps) return null;
  const elapsedDays = daysBetween(before.lastReviewedOn, studyDay);
  return { elapsedDays, predictedRecall: retrievability(before.stability, elapsedDays, params), isEarly: !readyToType(before) };
}
