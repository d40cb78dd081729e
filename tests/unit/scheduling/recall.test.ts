import { describe, expect, it } from 'vitest';
import { observedRecall } from '@/lib/domain/scheduling/recall';

describe('observedRecall', () => {
  const tests = (correct: number, wrong: number, guessRate: number) => ({ attempts: correct + wrong, correct, guessSum: guessRate * (correct + wrong) });

  it('gives the share, its interval, and both less luck', () => {
    const recall = observedRecall(tests(8, 2, 0.25));
    expect(recall).toMatchObject({ attempts: 10, correct: 8, proportion: 0.8 });
    expect(recall.interval.low).toBeCloseTo(0.4902, 4);
    expect(recall.interval.high).toBeCloseTo(0.9433, 4);
    expect(recall.guessCorrected).toBeCloseTo(0.55 / 0.75, 12);
    expect(recall.guessCorrectedInterval.low).toBeCloseTo((0.4902 - 0.25) / 0.75, 3);
    expect(recall.guessCorrectedInterval.high).toBeCloseTo((0.9433 - 0.25) / 0.75, 3);
  });

  it('says nothing from nothing', () => {
    expect(observedRecall(tests(0, 0, 0))).toEqual({ attempts: 0, correct: 0, proportion: null, interval: { low: 0, high: 1 }, guessCorrected: null, guessCorrectedInterval: { low: 0, high: 1 } });
  });

  it('mixes typed and chosen answers by their mean guess rate', () => {
    expect(observedRecall({ attempts: 10, correct: 8, guessSum: 5 * 0.5 }).guessCorrected).toBeCloseTo((0.8 - 0.25) / 0.75, 12);
  });
});
