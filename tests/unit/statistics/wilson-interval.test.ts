import { describe, expect, it } from 'vitest';
import { correctForGuessing } from '@/lib/domain/statistics/guess-correction';
import { wilsonInterval } from '@/lib/domain/statistics/wilson-interval';

describe('wilsonInterval', () => {
  // R. G. Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (successes, total, low, high) => {
    const interval = wilsonInterval(successes, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('knows nothing from nothing, and mirrors', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(20, 20).high).toBe(1);
    expect(wilsonInterval(20, 20).low).toBeCloseTo(1 - 0.1611, 4);
  });
});

describe('correctForGuessing', () => {
  it.each([
    [0.7, 0.25, 0.6],
    [0.9, 0, 0.9],
    [0.5, 0.5, 0],
    [0.2, 0.25, 0],
    [1, 0.5, 1],
    [1, 1, 0],
  ])('%f right at a guess rate of %f is %f known', (accuracy, guessRate, known) => {
    expect(correctForGuessing(accuracy, guessRate)).toBeCloseTo(known, 12);
  });
});
