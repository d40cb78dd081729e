import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstTryAccuracy } from '@/lib/domain/scheduling/first-try-accuracy';
import { addTries, noTries, sumTries, type TrySums } from '@/lib/domain/scheduling/item-tries';
import { measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';
import { traceReviews } from '@/lib/domain/scheduling/trace-reviews';
import { answered, context, reviewEvent } from './review-factory';

/** Sums of so many tries at one predicted chance to have forgotten. */
const triesOf = (tries: number, correct: number, forgotten: number): TrySums => ({
  tries,
  correct,
  forgotten: tries * forgotten,
  forgottenSquares: tries * forgotten ** 2,
  forgottenCorrect: correct * forgotten,
});

/** What is to be expected of people who guess rightly at a rate of g, where recall is better than predicted by d. */
const expectedTries = (tries: number, forgotten: number, g: number, d: number): TrySums => triesOf(tries, tries * (1 - (forgotten - d) * (1 - g)), forgotten);

describe('measuredGuessRate', () => {
  it('of nothing tried is 1 in n, whatever was typed', () => {
    expect(measuredGuessRate(noTries, noTries, 4)).toBe(0.25);
    expect(measuredGuessRate(noTries, triesOf(100, 99, 0.1), 2)).toBe(0.5);
  });

  it.each([[4, 0.25, 0], [4, 0.4, 0], [4, 0.6, 0.02], [2, 0.5, -0.02], [3, 0.7, 0.03], [4, 0.1, 0.02]])('finds out, of %i options, a rate of %f where recall is off by %f', (options, g, d) => {
    const choices = [0.05, 0.1, 0.5].map((forgotten) => expectedTries(30_000, forgotten, g, d)).reduce(addTries);
    expect(measuredGuessRate(choices, expectedTries(30_000, 0.1, 0, d), options)).toBeCloseTo(g, 1);
    // With typed answers to hold them against, also where all was asked on its day.
    expect(measuredGuessRate(expectedTries(300_000, 0.1, g, d), expectedTries(300_000, 0.1, 0, d), options)).toBeCloseTo(g, 1);
  });

  it('takes right answers for a better memory as soon as for luck, when nobody typed and all was asked on its day', () => {
    const [known, lucky] = [expectedTries(5_000, 0.1, 0.25, 0.03), expectedTries(5_000, 0.1, 0.25 + 0.225, 0)];
    expect(known.correct).toBeCloseTo(lucky.correct, 6);
    expect(measuredGuessRate(known, noTries, 4)).toBeLessThan(0.35);
    // Typing tells them apart.
    expect(measuredGuessRate(known, expectedTries(50_000, 0.1, 0, 0.03), 4)).toBeCloseTo(0.25, 1);
    expect(measuredGuessRate(lucky, expectedTries(50_000, 0.1, 0, 0), 4)).toBeGreaterThan(0.4);
  });

  it('is a probability, and nearer to 1 in n the less was tried', () => {
    const sums = fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).map(([tries, share, forgotten]) => triesOf(tries, Math.round(tries * share), forgotten));
    fc.assert(
      fc.property(sums, sums, fc.integer({ min: 1, max: 24 }), (choices, typed, options) => {
        const rate = measuredGuessRate(choices, typed, options);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
    const off = (tries: number): number => Math.abs(measuredGuessRate(expectedTries(tries, 0.5, 0.6, 0), noTries, 4) - 0.25);
    expect(off(1)).toBeLessThan(0.02);
    expect(off(10)).toBeLessThan(off(100));
    expect(off(100)).toBeLessThan(off(1_000));
  });

  it('rises with every right choice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.02, max: 0.9, noNaN: true }), fc.nat(), (tries, forgotten, seed) => {
        const correct = seed % tries;
        const rateOf = (right: number): number => measuredGuessRate(triesOf(tries, right, forgotten), triesOf(50, 45, 0.1), 4);
        expect(rateOf(correct + 1)).toBeGreaterThanOrEqual(rateOf(correct) - 1e-12);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what counts as a try of an item', () => {
  const long = 400; // 174 days per day of stability
  const triesAfter = (day: number, evidence: Parameters<typeof answered>[0]): TrySums | undefined => {
    const trace = traceReviews([reviewEvent(1, 0, { evidence: answered({ itemId: 'first' }) }), reviewEvent(2, day, { evidence: answered({ ...evidence, itemId: 'second' }) })], context);
    return sumTries(trace).get('second');
  };
  const choice = { format: 'multiple-choice' as const, optionsShown: 4 };
  it.each([
    ['a choice long after', long, choice, true],
    ['a wrong one too', long, { ...choice, correct: false }, true],
    ['a choice on its day', 2, choice, true],
    ['what is typed while choosing would do', 2, {}, true],
    ['a choice quicker than reading', long, { ...choice, wordsShown: 40, visibleMs: 100 }, false],
    ['a drill', 0, choice, false],
  ] as const)('%s', (_name, day, evidence, expected) => {
    expect(triesAfter(day, evidence)?.tries).toBe(expected ? 1 : undefined);
  });

  it('is summed with what was predicted', () => {
    const sums = triesAfter(long, choice);
    const forgotten = sums?.forgotten ?? Number.NaN;
    expect(forgotten).toBeGreaterThan(0.5);
    expect(sums).toEqual({ tries: 1, correct: 1, forgotten, forgottenSquares: forgotten ** 2, forgottenCorrect: forgotten });
    expect(triesAfter(long, { ...choice, correct: false })).toEqual({ tries: 1, correct: 0, forgotten, forgottenSquares: forgotten ** 2, forgottenCorrect: 0 });
  });

  it('is not a first meeting, nor a recall judged by the learner, nor what is typed by somebody past choosing', () => {
    const events = [reviewEvent(1, 0, { evidence: answered(choice) }), reviewEvent(2, 3, { evidence: answered(choice) }), reviewEvent(3, 30, { evidence: answered({ itemId: 'typed' }) }), reviewEvent(4, long)];
    const sums = sumTries(traceReviews(events, context));
    expect([...sums].map(([, { tries }]) => tries)).toEqual([1]);
    expect(sums.has('typed')).toBe(false);
  });

  it('adds up over learners and is taken away again', () => {
    const [a, b] = [triesOf(3, 2, 0.1), triesOf(5, 1, 0.5)];
    expect(addTries(a, noTries)).toEqual(a);
    expect(addTries(a, b)).toEqual(addTries(b, a));
    expect(addTries(a, b)).toMatchObject({ tries: 8, correct: 3 });
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
