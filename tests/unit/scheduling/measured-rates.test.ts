import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstTryAccuracy } from '@/lib/domain/scheduling/first-try-accuracy';
import { isGuessTry, measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';
import { traceReviews } from '@/lib/domain/scheduling/trace-reviews';
import { answered, context, reviewEvent } from './review-factory';

describe('measuredGuessRate', () => {
  it.each([
    [0, 0, 4, 0.25],
    [0, 0, 2, 0.5],
    // Of 100 who hardly remembered 45 did; of the other 55 all, half, or none were right.
    [100, 100, 4, (55 + 5) / 75],
    [100, 72.5, 4, (27.5 + 5) / 75],
    [100, 45, 4, 5 / 75],
    [100, 10, 4, 5 / 75], // fewer right than were thought to remember: nothing was guessed rightly, and not less than nothing
    [40, 40, 1, 1],
  ])('%i tries, %f right, of %i options: %f', (tries, correct, options, rate) => {
    expect(measuredGuessRate(tries, correct, options)).toBeCloseTo(rate, 12);
  });

  it.each([[4, 0.25], [4, 0.4], [2, 0.5], [3, 0.7]])('finds out, of %i options, a rate of %f', (options, rate) => {
    const tries = 20_000;
    expect(measuredGuessRate(tries, tries * (0.45 + 0.55 * rate), options)).toBeCloseTo(rate, 2);
  });

  it('is a probability, nearer to 1 in n the less was tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 24 }), (tries, share, options) => {
        const rate = measuredGuessRate(tries, Math.round(tries * share), options);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
        expect(Math.abs(rate - 1 / options)).toBeLessThanOrEqual((0.55 * tries) / (0.55 * tries + 20) + 1e-12);
      }),
    );
  });
});

describe('isGuessTry', () => {
  const long = 400; // 174 days per day of stability
  const traced = (day: number, evidence: Parameters<typeof answered>[0]) => traceReviews([reviewEvent(1, 0), reviewEvent(2, day, { evidence: answered(evidence) })], context).at(-1);
  const choice = { format: 'multiple-choice' as const, optionsShown: 4 };
  it.each([
    ['a choice long after', long, choice, true],
    ['a wrong one too', long, { ...choice, correct: false }, true],
    ['a choice on its day', 2, choice, false],
    ['a typed answer', long, {}, false],
    ['a choice quicker than reading', long, { ...choice, wordsShown: 40, visibleMs: 100 }, false],
    ['a drill', 0, choice, false],
  ] as const)('%s', (_name, day, evidence, expected) => {
    const review = traced(day, evidence);
    expect(review && isGuessTry(review)).toBe(expected);
  });

  it('is not said of a first meeting, nor of a recall', () => {
    const reviews = traceReviews([reviewEvent(1, 0, { evidence: answered(choice) }), reviewEvent(2, long)], context);
    expect(reviews.map(isGuessTry)).toEqual([false, false]);
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

it('leaves the first-try accuracy between what was assumed and what was seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, share) => {
      const seen = Math.round(tries * share) / tries;
      const estimate = firstTryAccuracy(tries, seen * tries);
      expect(estimate).toBeGreaterThanOrEqual(Math.min(0.5, seen) - 1e-12);
      expect(estimate).toBeLessThanOrEqual(Math.max(0.5, seen) + 1e-12);
      expect(Math.abs(estimate - seen)).toBeLessThanOrEqual(10 / (tries + 10) + 1e-12);
    }),
  );
});
