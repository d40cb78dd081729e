import type { ForetoldAnswer } from './foretold-answer';
import { calibrationError, logLossOf, meanLogLoss } from './log-loss';

/** Answers since the fit, below which nothing is decided: neither that weights are bad nor that it is time for new ones. */
export const minimumNewAnswers = 100;

/** More than chance may take from a learner, however uncertain: the bound that weights are held to at any size of log. */
const largestLoss = 0.01;

/** Mean log loss and calibration error of both, over the same n answers; `worseBy` is the mean loss of the weights less that of the default. */
export type Judgement = {
  verdict: 'keep' | 'revert' | 'too-few-answers';
  n: number;
  logLoss: number;
  defaultLogLoss: number;
  calibrationError: number;
  defaultCalibrationError: number;
  worseBy: number;
  /** Of `worseBy`, from the differences answer by answer. */
  standardError: number;
};

/**
 * Whether a learner's weights go on deciding their days, by what they foretold of the answers that came after they were fitted.
 *
 * They are given up when they did worse than the default by more than one standard error, or by more than .01. Any loss at all would give up good
 * weights a month in three by chance alone (the gain at 1,000 items is smaller than the error of 300 answers); waiting for two
 * errors would leave bad ones for months. Either mistake costs little, since the weights are drawn towards the default.
 *
 * @param own what the weights foretold.
 * @param byDefault what the default foretold of the same answers, in the same order.
 */
export function judgeWeights(own: readonly ForetoldAnswer[], byDefault: readonly ForetoldAnswer[]): Judgement {
  if (own.length !== byDefault.length) throw new RangeError(`${own.length} answers cannot be compared with ${byDefault.length}`);
  const n = own.length;
  const differences = own.map((answer, index) => logLossOf(answer) - logLossOf(byDefault[index] ?? answer));
  const worseBy = n === 0 ? 0 : differences.reduce((sum, difference) => sum + difference, 0) / n;
  const squares = differences.reduce((sum, difference) => sum + (difference - worseBy) ** 2, 0);
  const standardError = n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
  const isWorse = worseBy > standardError || worseBy > largestLoss;
  return {
    verdict: n < minimumNewAnswers ? 'too-few-answers' : isWorse ? 'revert' : 'keep',
    n,
    logLoss: meanLogLoss(own),
    defaultLogLoss: meanLogLoss(byDefault),
    calibrationError: calibrationError(own),
    defaultCalibrationError: calibrationError(byDefault),
    worseBy,
    standardError,
  };
}
