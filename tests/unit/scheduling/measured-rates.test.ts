import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstTryAccuracy } from '@/lib/domain/scheduling/first-try-accuracy';
import { measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';

describe('measuredGuessRate', () => {
  it.each([
    [0, 0, 4, 0.25],
    [0, 0, 2, 0.5],
    [1, 1, 4, 6 / 21],
    [20, 10, 4, 0.375], // as much measured as assumed: half-way
    [2000, 800, 4, 805 / 2020],
    [20, 0, 2, 0.25],
  ])('%i tries, %i right, of %i options: %f', (tries, correct, options, rate) => {
    expect(measuredGuessRate(tries, correct, options)).toBeCloseTo(rate, 12);
  });
});

describe('firstTryAccuracy', () => {
  it.each([
    [0, 0, 0.5],
    [10, 10, 0.75],
    [10, 0, 0.25],
    [990, 790, 0.795],
  ])('%i tries, %i right: %f', (tries, correct, accuracy) => {
    expect(firstTryAccuracy(tries, correct)).toBeCloseTo(accuracy, 12);
  });
});

it('stays between what was assumed and what was seen, and goes to what was seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 24 }), (tries, share, options) => {
      const correct = Math.round(tries * share);
      for (const [estimate, assumed, prior] of [[measuredGuessRate(tries, correct, options), 1 / options, 20], [firstTryAccuracy(tries, correct), 0.5, 10]] as const) {
        const seen = correct / tries;
        expect(estimate).toBeGreaterThanOrEqual(Math.min(assumed, seen) - 1e-12);
        expect(estimate).toBeLessThanOrEqual(Math.max(assumed, seen) + 1e-12);
        expect(Math.abs(estimate - seen)).toBeLessThanOrEqual(prior / (tries + prior) + 1e-12);
      }
    }),
  );
});
