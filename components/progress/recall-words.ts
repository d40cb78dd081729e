import type { Recall } from './progress-shapes';
import { inFigures, percent } from './wording';

/** Below this many tests of memory an interval is so wide that a figure would only mislead. */
export const fewestForRecall = 10;
/** The same for predictions, which are looked at in ten parts. */
export const fewestForCalibration = 30;

/** "4 of 10 answers": how far there is to go. */
export function notEnough(n: number, fewest: number): string {
  return `${n} of ${fewest} answers`;
}

export function recallSentence({ n, recalled, proportion, low, high }: Recall, target: number): string {
  if (proportion === null || n < fewestForRecall) {
    return `It is too early to say how much you recall: only answers about facts you had met on an earlier day tell, and there are ${notEnough(n, fewestForRecall)} so far.`;
  }
  const range = `between ${percent(low)} and ${percent(high)}`;
  const plain = Math.abs(proportion - recalled / n) < 0.005;
  return plain
    ? `You recalled ${inFigures(recalled)} of ${inFigures(n)} (${percent(proportion)}; ${range}), target ${percent(target)}.`
    : `You recalled ${inFigures(recalled)} of ${inFigures(n)}. Less what luck explains, that is ${percent(proportion)} (${range}), target ${percent(target)}.`;
}

/** What the interval allows to be said, and no more. Null while there are too few. */
export function recallVerdict({ n, proportion, low, high }: Recall, target: number): string | null {
  if (proportion === null || n < fewestForRecall) return null;
  if (high < target) return 'That is below your target. Facts you miss come back sooner by themselves.';
  if (low > target) return 'That is above your target: facts come back sooner than they need to.';
  return 'The target lies within that range: your plan is holding.';
}

/** Said against was, over all answers. */
export function calibrationSentence({ n, proportion, predicted, low, high }: Recall): string {
  if (proportion === null || predicted === null || n < fewestForCalibration) {
    return `Not enough yet to compare what was predicted with what happened: ${notEnough(n, fewestForCalibration)}.`;
  }
  const said = `On average you were expected to recall ${percent(predicted)}, and you recalled ${percent(proportion)}`;
  if (predicted > high) return `${said}: you were expected to remember more than you did.`;
  if (predicted < low) return `${said}: you remember better than expected.`;
  return `${said}. Chance alone explains the difference: the predictions hold.`;
}

const formatNames: Readonly<Record<string, string>> = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  cloze: 'Gap in a sentence',
  'short-answer': 'Short answer',
  numeric: 'Number',
  ordering: 'Putting in order',
  matching: 'Matching',
  'self-rated': 'Rated by yourself',
};

const ageNames: Readonly<Record<string, string>> = { '1': '1 to 6 days', '7': '1 to 3 weeks', '21': '3 weeks to 3 months', '90': 'Over 3 months' };

export const formatName = (format: string): string => formatNames[format] ?? format;
export const ageName = (bucket: string): string => ageNames[bucket] ?? bucket;
