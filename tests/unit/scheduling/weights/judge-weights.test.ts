import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduledReviews } from '@/lib/domain/scheduling/weights/scheduled-reviews';
import { firstTryOf } from '@/lib/domain/scheduling/weights/first-tries';
import { foretoldAnswers, type ForetoldAnswer } from '@/lib/domain/scheduling/weights/foretold-answer';
import { judgeWeights } from '@/lib/domain/scheduling/weights/judge-weights';
import { calibrationError, meanLogLoss } from '@/lib/domain/scheduling/weights/log-loss';
import { randomFrom } from '@/lib/domain/random-from';
import { answered, context, recalled, reviewEvent } from '../review-factory';

const answers = (n: number, chance: number, rightShare: number): ForetoldAnswer[] =>
  Array.from({ length: n }, (_, index) => ({ chance, right: index < n * rightShare }));

describe('log loss and calibration', () => {
  it('are what the formulas say', () => {
    expect(meanLogLoss(answers(10, 0.9, 0.9))).toBeCloseTo(-(0.9 * Math.log(0.9) + 0.1 * Math.log(0.1)), 12);
    expect(meanLogLoss([])).toBe(0);
    expect(calibrationError(answers(10, 0.9, 0.9))).toBeCloseTo(0, 12);
    expect(calibrationError(answers(10, 0.9, 0.5))).toBeCloseTo(0.4, 12);
    // Half of the answers .4 off, half of them right on: the root of .16 / 2.
    expect(calibrationError([...answers(10, 0.9, 0.5), ...answers(10, 0.3, 0.3)])).toBeCloseTo(Math.sqrt(0.08), 12);
    expect(calibrationError(answers(4, 1, 1))).toBe(0);
    expect(meanLogLoss([{ chance: 1, right: false }])).toBeCloseTo(9.21, 2);
  });
});

describe('what was foretold of answers', () => {
  const events = [
    reviewEvent(1, 0, { evidence: recalled(3) }),
    reviewEvent(2, 3, { evidence: answered({ format: 'multiple-choice', optionsShown: 4 }) }),
    reviewEvent(3, 8, { evidence: answered({ correct: false }) }),
    reviewEvent(4, 9, { evidence: recalled(2) }),
  ];
  const reviews = scheduledReviews(events, context);

  it('is recall and luck together, without the first meeting', () => {
    const [chosen, typed, rated] = foretoldAnswers(reviews, null);
    const recall = reviews[1]!.predictedRecall;
    expect(recall).toBeGreaterThan(0.8);
    expect(chosen).toEqual({ chance: recall + (1 - recall) / 4, right: true });
    expect(typed).toEqual({ chance: reviews[2]!.predictedRecall, right: false });
    expect(rated).toEqual({ chance: reviews[3]!.predictedRecall, right: true });
  });

  it('begins after the day of the fit', () => {
    expect(foretoldAnswers(reviews, '2026-01-09')).toHaveLength(1);
    expect(foretoldAnswers(reviews, '2026-01-10')).toHaveLength(0);
  });

  it('leaves out what was chosen before it could be read', () => {
    const rapid = reviewEvent(2, 3, { evidence: answered({ format: 'multiple-choice', optionsShown: 4, wordsShown: 60, visibleMs: 200 }) });
    expect(foretoldAnswers(scheduledReviews([events[0]!, rapid], context), null)).toEqual([]);
  });
});

describe('first tries', () => {
  const first = (evidence: ReturnType<typeof answered>) => firstTryOf(scheduledReviews([reviewEvent(1, 0, { evidence }), reviewEvent(2, 4, { evidence: answered() })], context));

  it.each([
    ['typed and right', answered(), { tries: 1, correct: 1 }],
    ['typed and wrong', answered({ correct: false }), { tries: 1, correct: 0 }],
    ['typed with a hint', answered({ hints: 1 }), { tries: 1, correct: 0 }],
    ['chosen', answered({ format: 'multiple-choice', optionsShown: 4 }), { tries: 0, correct: 0 }],
    ['judged by the learner', recalled(3), { tries: 0, correct: 0 }],
  ])('%s', (_, evidence, expected) => expect(first(evidence)).toEqual(expected));

  it('of no reviews are none', () => expect(firstTryOf([])).toEqual({ tries: 0, correct: 0 }));
});

describe('judging weights by the answers after them', () => {
  it('gives them up when they did worse, and says by how much', () => {
    const judged = judgeWeights(answers(400, 0.99, 0.9), answers(400, 0.9, 0.9));
    expect(judged).toMatchObject({ verdict: 'revert', n: 400 });
    expect(judged.worseBy).toBeCloseTo(judged.logLoss - judged.defaultLogLoss, 12);
    expect(judged.worseBy).toBeGreaterThan(judged.standardError);
    expect(judged.calibrationError).toBeGreaterThan(judged.defaultCalibrationError);
  });

  it('keeps them when they did better, or alike', () => {
    expect(judgeWeights(answers(400, 0.9, 0.9), answers(400, 0.99, 0.9)).verdict).toBe('keep');
    expect(judgeWeights(answers(400, 0.9, 0.9), answers(400, 0.9, 0.9)).verdict).toBe('keep');
  });

  it('does not give them up for a loss that chance explains', () => {
    // Three right of four where .76 was said and not .75: a loss of .0003, and an error of .0012.
    expect(judgeWeights(answers(400, 0.76, 0.75), answers(400, 0.75, 0.75))).toMatchObject({ verdict: 'keep' });
  });

  it('gives them up for a loss of more than .01, even if chance explains it', () => {
    // Six misses among 120: what they cost varies more than what they cost on average.
    const judged = judgeWeights(answers(120, 0.98, 0.95), answers(120, 0.95, 0.95));
    expect(judged.worseBy).toBeGreaterThan(0.01);
    expect(judged.worseBy).toBeLessThan(judged.standardError);
    expect(judged.verdict).toBe('revert');
  });

  it('decides nothing of fewer than a hundred', () => {
    expect(judgeWeights(answers(99, 0.99, 0.2), answers(99, 0.2, 0.2)).verdict).toBe('too-few-answers');
    expect(judgeWeights([], [])).toMatchObject({ verdict: 'too-few-answers', worseBy: 0, standardError: 0 });
  });

  it('decides from a hundred on', () => {
    expect(judgeWeights(answers(100, 0.99, 0.5), answers(100, 0.5, 0.5)).verdict).toBe('revert');
  });

  it('has the standard error of a mean difference', () => {
    // Of two differences it is half of what they differ by.
    const own: ForetoldAnswer[] = [{ chance: 0.8, right: true }, { chance: 0.8, right: false }];
    const byDefault: ForetoldAnswer[] = [{ chance: 0.5, right: true }, { chance: 0.5, right: false }];
    expect(judgeWeights(own, byDefault).standardError).toBeCloseTo(Math.log(0.8 / 0.2) / 2, 12);
  });

  it('keeps them for a loss of less than .01 that chance explains, and gives them up for one that it explains hardly', () => {
    const small = judgeWeights(answers(200, 0.973, 0.95), answers(200, 0.95, 0.95));
    expect(small).toMatchObject({ verdict: 'keep' });
    expect(small.worseBy).toBeGreaterThan(0.005);
    expect(small.worseBy).toBeLessThan(0.01);
    const sure = judgeWeights(answers(1_500, 0.965, 0.95), answers(1_500, 0.95, 0.95));
    expect(sure.worseBy).toBeGreaterThan(sure.standardError);
    expect(sure.worseBy).toBeLessThan(1.6 * sure.standardError);
    expect(sure.worseBy).toBeLessThan(0.01);
    expect(sure.verdict).toBe('revert');
  });

  it('compares the same answers only', () => {
    expect(() => judgeWeights(answers(3, 0.5, 1), answers(2, 0.5, 1))).toThrow(RangeError);
  });

  it('finds the truth better than anything far from it', () => {
    const claim = fc.record({ truth: fc.double({ min: 0.1, max: 0.9, noNaN: true }), shift: fc.constantFrom(-0.3, 0.3), seed: fc.string() });
    fc.assert(
      fc.property(claim, ({ truth, shift, seed }) => {
        const random = randomFrom(seed);
        const drawn = Array.from({ length: 600 }, () => ({ chance: truth, right: random() < truth }));
        const wrong = drawn.map(({ right }) => ({ chance: Math.min(0.99, Math.max(0.01, truth + shift)), right }));
        fc.pre(Math.abs(wrong[0]!.chance - truth) > 0.15);
        return judgeWeights(wrong, drawn).verdict === 'revert' && judgeWeights(drawn, wrong).verdict === 'keep';
      }),
    );
  });
});
