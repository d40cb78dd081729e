import type { SchedulingContext } from '../apply-review';
import { retrievability } from '../memory-model';
import { replayReviews } from '../replay-reviews';
import type { ReviewEvent, ReviewEvidence } from '../schema';
import { daysBetween } from '../study-day';

/** A review that moved memory: not a drill, not undone. */
export type ScheduledReview = {
  event: ReviewEvent;
  evidence: ReviewEvidence;
  /** Study days since the one before it; null where nothing was remembered yet: at the start, and after a forget. */
  elapsedDays: number | null;
  /** What the weights of the context said of it beforehand, 0–1. */
  predictedRecall: number;
};

/**
 * What a log of one fact holds for fitting and judging weights, in its order. It is the fold that the cards are made by, looked at step by step,
 * so that weights are judged by what they would have said and not by a model of it.
 *
 * @param events as `replayReviews` takes them: of one fact, in any order, repeated or not.
 */
export function scheduledReviews(events: readonly ReviewEvent[], context: SchedulingContext): ScheduledReview[] {
  const scheduled: ScheduledReview[] = [];
  replayReviews(events, context, (before, event, after) => {
    if (event.kind !== 'review' || !event.evidence || after.reps <= (before?.reps ?? 0)) return;
    const last = before?.lastReviewedOn ?? null;
    if (!before || last === null) {
      scheduled.push({ event, evidence: event.evidence, elapsedDays: null, predictedRecall: context.firstTryAccuracy });
      return;
    }
    const elapsedDays = daysBetween(last, event.studyDay);
    scheduled.push({ event, evidence: event.evidence, elapsedDays, predictedRecall: retrievability(before.stability, elapsedDays, context.params) });
  });
  return scheduled;
}
