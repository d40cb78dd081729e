import { optimizerLabel } from '../optimizer-label';
import { ratingOfEvidence } from '../rating-of-evidence';
import type { Rating } from '../schema';
import type { ScheduledReview } from './scheduled-reviews';

/** One review as the optimizer sees it. */
export type TrainingRow = {
  rating: Rating;
  /** Study days since the review before it; 0 where a history begins. */
  gapDays: number;
  /** Milliseconds since 1970: histories overlap, and the optimizer wants what is newer later. */
  at: number;
};

/**
 * Reviews of many facts, in columns, which cross to a thread without being copied object by object. The reviews of one history follow each other
 * and begin where the gap is 0: at the first meeting with a fact, and anew after a forget.
 */
export type TrainingLog = { ratings: Uint8Array<ArrayBuffer>; gapDays: Uint16Array<ArrayBuffer>; at: Float64Array<ArrayBuffer> };

/** What is kept of one fact. Ratings are de-guessed (optimizer-label.ts): trained on right choices as they stand, weights promise too much. */
export function trainingRows(reviews: readonly ScheduledReview[]): TrainingRow[] {
  return reviews.map(({ event, evidence, elapsedDays, predictedRecall }) => ({
    rating: optimizerLabel(event, ratingOfEvidence(evidence, predictedRecall)),
    gapDays: elapsedDays ?? 0,
    at: event.effectiveAt.getTime(),
  }));
}

export function packTrainingLog(rows: readonly TrainingRow[]): TrainingLog {
  return {
    ratings: Uint8Array.from(rows, ({ rating }) => rating),
    gapDays: Uint16Array.from(rows, ({ gapDays }) => Math.min(0xffff, gapDays)),
    at: Float64Array.from(rows, ({ at }) => at),
  };
}

/** Reviews that say something about forgetting: those a day or more after another. */
export function countLongTerm(rows: readonly TrainingRow[]): number {
  return rows.reduce((count, { gapDays }) => count + (gapDays > 0 ? 1 : 0), 0);
}

/** Where the items of a log stand that are to be learned from, the oldest first: each stands for itself and all of its history before it. */
export function itemsInTimeOrder({ gapDays, at }: TrainingLog): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  let start = 0;
  for (let end = 0; end < gapDays.length; end += 1) {
    if (gapDays[end] === 0) start = end;
    else items.push({ start, end });
  }
  const time = (index: number): number => at[index] ?? 0;
  return items.sort((a, b) => time(a.end) - time(b.end) || a.end - b.end);
}
