import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rollup, type RollupRow } from '@/lib/domain/scheduling/rollup';
import { traceReviews, type TracedReview } from '@/lib/domain/scheduling/trace-reviews';
import { context, history } from './review-factory';

const review = (overrides: Partial<TracedReview> = {}): TracedReview => ({
  eventId: 'e',
  studyDay: '2026-03-02',
  itemId: 'item-a',
  format: 'multiple-choice',
  correct: true,
  guessRate: 0.25,
  visibleMs: 4000,
  attempt: { elapsedDays: 7, predictedRecall: 0.93, isEarly: true },
  ...overrides,
});
const rollupOf = (...trace: TracedReview[]): RollupRow[] => {
  const rollup = new Rollup();
  rollup.add(trace, 'Politics');
  return rollup.rows();
};
const slices = (rows: readonly RollupRow[]) => rows.map(({ dimension, bucket, reviews }) => `${dimension}:${bucket}=${reviews}`).sort();

describe('a rollup', () => {
  it('counts a test in every slice', () => {
    const rows = rollupOf(review(), review({ correct: false }));
    expect(slices(rows)).toEqual(['age:7=2', 'all:=2', 'format:multiple-choice=2', 'prediction:9=2', 'topic:Politics=2']);
    expect(rows[0]).toEqual({ studyDay: '2026-03-02', dimension: 'all', bucket: '', reviews: 2, visibleMs: 8000, attempts: 2, correct: 1, guessSum: 0.5, predictedSum: 1.86 });
  });

  it('counts a drill as time and work, and as no test', () => {
    const rows = rollupOf(review({ attempt: null }));
    expect(slices(rows)).toEqual(['all:=1', 'format:multiple-choice=1', 'topic:Politics=1']);
    expect(rows[0]).toMatchObject({ reviews: 1, visibleMs: 4000, attempts: 0, correct: 0, guessSum: 0, predictedSum: 0 });
  });

  it.each([
    [1, '1'], [6, '1'], [7, '7'], [20, '7'], [21, '21'], [89, '21'], [90, '90'], [4000, '90'],
  ])('puts a fact last seen %i days before into the interval from %s', (elapsedDays, bucket) => {
    expect(rollupOf(review({ attempt: { elapsedDays, predictedRecall: 0.5, isEarly: true } })).find(({ dimension }) => dimension === 'age')?.bucket).toBe(bucket);
  });

  it.each([
    [0, '0'], [0.0999, '0'], [0.1, '1'], [0.899, '8'], [0.9, '9'], [1, '9'],
  ])('puts a prediction of %d into bin %s', (predictedRecall, bucket) => {
    expect(rollupOf(review({ attempt: { elapsedDays: 1, predictedRecall, isEarly: true } })).find(({ dimension }) => dimension === 'prediction')?.bucket).toBe(bucket);
  });

  it('is nothing once all that was added is taken away, in any order', () => {
    fc.assert(
      fc.property(fc.array(history({ undos: true, maxLength: 8 }), { maxLength: 5 }), fc.nat(), (logs, shift) => {
        const traces = logs.map((events) => traceReviews(events, context));
        const rollup = new Rollup();
        for (const trace of traces) rollup.add(trace, 'Politics');
        const turn = shift % Math.max(1, traces.length);
        for (const trace of [...traces.slice(turn), ...traces.slice(0, turn)]) rollup.add(trace, 'Politics', -1);
        expect(rollup.rows()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
