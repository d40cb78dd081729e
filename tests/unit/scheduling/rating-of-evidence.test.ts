import { describe, expect, it } from 'vitest';
import { guessRateOf, ratingOfEvidence } from '@/lib/domain/scheduling/rating-of-evidence';
import type { ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { answered, recalled } from './review-factory';

const rated: [string, ReviewEvidence, 1 | 2 | 3 | 4][] = [
  ['a right typed answer', answered(), 3],
  ['a right cloze', answered({ format: 'cloze' }), 3],
  ['a right number', answered({ format: 'numeric' }), 3],
  ['a right typed answer with a hint', answered({ hints: 1 }), 2],
  ['a fast right answer, which is not Easy', answered({ visibleMs: 200 }), 3],
  ['a wrong typed answer', answered({ correct: false }), 1],
  ['a wrong typed answer with a hint', answered({ correct: false, hints: 2 }), 1],
  ['a wrong choice', answered({ correct: false, format: 'multiple-choice', optionsShown: 4 }), 1],
  ['a wrong true/false', answered({ correct: false, format: 'true-false', optionsShown: 2 }), 1],
  ['a recall rated 1', recalled(1), 1],
  ['a recall rated 2', recalled(2), 2],
  ['a recall rated 4', recalled(4), 4],
];

describe('ratingOfEvidence', () => {
  it.each(rated)('%s', (_name, evidence, rating) => {
    expect(ratingOfEvidence(evidence, 0.9)).toEqual({ kind: 'rating', rating });
  });

  it.each([
    // p = P / (P + (1 − P) / n)
    [0.5, 4, 0.8],
    [0.5, 2, 2 / 3],
    [0.9, 4, 0.9 / 0.925],
    [0.9, 2, 0.9 / 0.95],
    [0.2, 4, 0.5],
    [0.5, 1, 0.5], // one option left after hints: no evidence, P as it was
    [0, 4, 0.01 / (0.01 + 0.99 / 4)],
    [1, 4, 0.99 / (0.99 + 0.01 / 4)],
  ])('a right choice, recall predicted %f, of %i options', (predicted, optionsShown, goodShare) => {
    expect(ratingOfEvidence(answered({ format: 'multiple-choice', optionsShown }), predicted)).toEqual({ kind: 'mixture', goodShare: expect.closeTo(goodShare, 12) });
  });

  it.each([
    // A hint takes an option away: luck grows, and being right says less.
    ['a hint leaves two of four', { optionsShown: 2, hints: 2 }, 2 / 3],
    ['an item measured to give itself away', { optionsShown: 4, measuredGuessRate: 0.5 }, 2 / 3],
    ['an item measured to be harder to guess than chance', { optionsShown: 4, measuredGuessRate: 0.1 }, 0.8],
    ['slower than reading', { optionsShown: 4, wordsShown: 30, visibleMs: 2300 }, 0.8],
    ['quicker than reading: P as it was', { optionsShown: 4, wordsShown: 30, visibleMs: 2299 }, 0.5],
    ['quick, but nobody counted the words', { optionsShown: 4, visibleMs: 10 }, 0.8],
    ['quick, but nobody took the time', { optionsShown: 4, wordsShown: 30, visibleMs: null }, 0.8],
  ])('a right choice of a fact at P = .5, %s', (_name, details, goodShare) => {
    expect(ratingOfEvidence(answered({ format: 'multiple-choice', ...details }), 0.5)).toEqual({ kind: 'mixture', goodShare: expect.closeTo(goodShare, 12) });
  });

  it('takes a wrong choice for Again, and a right typed answer for Good, however quick', () => {
    const quick = { wordsShown: 30, visibleMs: 100 };
    expect(ratingOfEvidence(answered({ format: 'multiple-choice', optionsShown: 4, correct: false, ...quick }), 0.5)).toEqual({ kind: 'rating', rating: 1 });
    expect(ratingOfEvidence(answered({ ...quick, measuredGuessRate: 0.4 }), 0.5)).toEqual({ kind: 'rating', rating: 3 });
  });

  it('says nothing of the fact when a choice says nothing: expected memory stays what it was', () => {
    for (const predicted of [0.05, 0.3, 0.9, 0.98]) {
      const rapid = ratingOfEvidence(answered({ format: 'true-false', optionsShown: 2, wordsShown: 20, visibleMs: 50 }), predicted);
      expect(rapid).toEqual({ kind: 'mixture', goodShare: expect.closeTo(predicted, 12) });
    }
  });

  it('takes a choice that does not say among how many for one of two', () => {
    for (const format of ['multiple-choice', 'true-false'] as const) expect(guessRateOf(answered({ format }))).toBe(0.5);
    expect(guessRateOf(answered({ format: 'cloze' }))).toBe(0);
    expect(guessRateOf(answered({ format: 'cloze', optionsShown: 5 }))).toBe(0.2);
    expect(guessRateOf(recalled(3))).toBe(0);
  });
});
