import { describe, expect, it } from 'vitest';
import { countedMs, isRapidChoice, wordsToRead } from '@/lib/domain/scheduling/answer-time';
import { answered, recalled } from './review-factory';

describe('countedMs', () => {
  it.each([
    [null, null],
    [0, 0],
    [59_999, 59_999],
    [60_000, 60_000],
    [3_600_000, 60_000],
  ])('%s on screen counts as %s', (visibleMs, counted) => {
    expect(countedMs(visibleMs)).toBe(counted);
  });
});

describe('isRapidChoice', () => {
  it.each([
    // 15 words a second, and .3 s for the finger.
    ['multiple-choice', 30, 2299, true],
    ['multiple-choice', 30, 2300, false],
    ['true-false', 15, 1299, true],
    ['true-false', 15, 1300, false],
    ['matching', 60, 4000, true],
    ['ordering', 60, 4400, false],
    ['multiple-choice', 0, 299, true],
    ['short-answer', 30, 10, false],
    ['cloze', 30, 10, false],
    ['numeric', 30, 10, false],
  ] as const)('%s of %i words in %i ms: %s', (format, wordsShown, visibleMs, rapid) => {
    for (const correct of [true, false]) expect(isRapidChoice(answered({ format, wordsShown, visibleMs, correct }))).toBe(rapid);
  });

  it('is never said of what was not measured, nor of a recall', () => {
    for (const evidence of [answered({ format: 'true-false', visibleMs: 1 }), answered({ format: 'true-false', wordsShown: 9, visibleMs: null }), { ...recalled(3), visibleMs: 1 }]) {
      expect(isRapidChoice(evidence)).toBe(false);
    }
  });
});

describe('wordsToRead', () => {
  it('counts stem, options and prompts', () => {
    expect(wordsToRead({ stem: 'Who leads  Iraq’s army?\nSay so.' })).toBe(6);
    expect(wordsToRead({ stem: 'Match.', options: ['Adil Abdul-Mahdi', 'Khalaf'], prompts: ['prime minister', 'spokesman '] })).toBe(7);
    expect(wordsToRead({ stem: '' })).toBe(0);
  });
});
