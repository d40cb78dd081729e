import type { StudyDay } from './study-day';
import type { TracedReview } from './trace-reviews';

/** The ways a day is sliced, one at a time. `known` is of another kind: what was remembered at the start of a week (weekly-known.ts). */
export const rollupDimensions = ['all', 'topic', 'format', 'age', 'prediction', 'known'] as const;
export type RollupDimension = (typeof rollupDimensions)[number];

/** Sums over reviews. All can be added and taken away, so that a day is put right without being counted again. */
export type RollupSums = {
  /** Everything answered, drills and first meetings too. */
  reviews: number;
  visibleMs: number;
  /** Tests of memory (`TracedReview.attempt`), how many were right, and summed over them: the chance of luck, the recall predicted. */
  attempts: number;
  correct: number;
  guessSum: number;
  predictedSum: number;
};
export type RollupRow = RollupSums & { studyDay: StudyDay; dimension: RollupDimension; bucket: string };

/** First day, in days since the fact was last seen, of each interval; from `matureDays` on a memory counts as mature (as in Anki). */
export const ageBuckets = [1, 7, 21, 90] as const;
export const matureDays = 21;

/** Predicted recall in tenths: bin 9 is 90 % and more. */
export const predictionBins = 10;

/** Rows of one learner, by day, slice and bucket, to which traces are added or from which they are taken. */
export class Rollup {
  private readonly byKey = new Map<string, RollupRow>();

  /** @param sign −1 takes away what was added before. */
  add(trace: readonly TracedReview[], topic: string, sign: 1 | -1 = 1): void {
    for (const review of trace) {
      const sums = sumsOf(review);
      for (const [dimension, bucket] of slicesOf(review, topic)) this.addRow({ ...sums, studyDay: review.studyDay, dimension, bucket }, sign);
    }
  }

  addRow(row: RollupRow, sign: 1 | -1 = 1): void {
    const key = `${row.dimension} ${row.studyDay} ${row.bucket}`;
    let sum = this.byKey.get(key);
    if (!sum) this.byKey.set(key, (sum = { studyDay: row.studyDay, dimension: row.dimension, bucket: row.bucket, ...nothing }));
    for (const name of sumNames) sum[name] += sign * row[name];
  }

  /** All rows in which anything is left. */
  rows(): RollupRow[] {
    return [...this.byKey.values()].filter((row) => !isNothing(row));
  }
}

const sumNames = ['reviews', 'visibleMs', 'attempts', 'correct', 'guessSum', 'predictedSum'] as const satisfies readonly (keyof RollupSums)[];
const nothing: RollupSums = { reviews: 0, visibleMs: 0, attempts: 0, correct: 0, guessSum: 0, predictedSum: 0 };

/** Fractions added and taken away again in another order leave a crumb. */
const crumb = 1e-9;

function isNothing(row: RollupSums): boolean {
  return row.reviews === 0 && row.visibleMs === 0 && row.attempts === 0 && row.correct === 0 && Math.abs(row.guessSum) < crumb && Math.abs(row.predictedSum) < crumb;
}

function sumsOf({ visibleMs, attempt, correct, guessRate }: TracedReview): RollupSums {
  if (attempt === null) return { ...nothing, reviews: 1, visibleMs };
  return { reviews: 1, visibleMs, attempts: 1, correct: correct ? 1 : 0, guessSum: guessRate, predictedSum: attempt.predictedRecall };
}

/** Age and prediction are of a test; of any other review there is none. */
function slicesOf({ format, attempt }: TracedReview, topic: string): [RollupDimension, string][] {
  const slices: [RollupDimension, string][] = [['all', ''], ['topic', topic], ['format', format]];
  if (attempt) slices.push(['age', ageBucketOf(attempt.elapsedDays)], ['prediction', predictionBinOf(attempt.predictedRecall)]);
  return slices;
}

function ageBucketOf(elapsedDays: number): string {
  return String(ageBuckets.findLast((first) => first <= elapsedDays) ?? ageBuckets[0]);
}

function predictionBinOf(predictedRecall: number): string {
  return String(Math.min(predictionBins - 1, Math.floor(predictedRecall * predictionBins)));
}
