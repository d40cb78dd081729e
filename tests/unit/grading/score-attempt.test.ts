import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '@/lib/domain/grading/score-attempt';

describe('scoreAttempt', () => {
  it('scores an empty attempt as nothing', () => {
    expect(scoreAttempt([])).toEqual({ correct: 0, answered: 0, total: 0, proportion: 0, guessCorrectedProportion: 0 });
  });

  it('takes luck off choices: seven of ten among four options is six known', () => {
    const score = scoreAttempt(Array.from({ length: 10 }, (_, i) => ({ correct: i < 7, optionsShown: 4 })));
    expect(score).toMatchObject({ correct: 7, answered: 10, total: 10, proportion: 0.7 });
    expect(score.guessCorrectedProportion).toBeCloseTo(0.6, 12);
  });

  it('takes nothing off typed answers', () => {
    expect(scoreAttempt([{ correct: true }, { correct: false }]).guessCorrectedProportion).toBe(0.5);
  });

  it('counts an unanswered item as not known, and as not guessed', () => {
    const score = scoreAttempt([{ correct: true, optionsShown: 2 }, { correct: null, optionsShown: 2 }]);
    expect(score).toMatchObject({ correct: 1, answered: 1, total: 2, proportion: 0.5 });
    expect(score.guessCorrectedProportion).toBeCloseTo((0.5 - 0.25) / 0.75, 12);
  });

  it('never goes below nothing or above everything', () => {
    expect(scoreAttempt([{ correct: false, optionsShown: 2 }]).guessCorrectedProportion).toBe(0);
    expect(scoreAttempt([{ correct: true, optionsShown: 2 }]).guessCorrectedProportion).toBe(1);
    expect(scoreAttempt([{ correct: true, optionsShown: 1 }]).guessCorrectedProportion).toBe(0);
  });
});
