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

/** Recall against target in one sentence, which says what the interval allows and no more. */
export function recallSentence({ n, proportion, low, high }: Recall, target: number): string {
  if (proportion === null || n < fewestForRecall) {
    return `It is too early to say how much you recall: only answers about facts you had met on an earlier day tell, and there are ${notEnough(n, fewestForRecall)} so far.`;
  }
  const share = `You recall ${percent(proportion)} of what comes back`;
  if (high < target) return `${share}, below your target of ${percent(target)}; what you miss comes back sooner by itself.`;
  if (low > target) return `${share}, above your target of ${percent(target)}; facts come back sooner than they need to.`;
  return `${share}, which is on target.`;
}

/** What the figure rests on. */
export function recallBasis({ n, recalled, proportion, low, high }: Recall, target: number): string {
  const range = `between ${percent(low)} and ${percent(high)}`;
  const luck = proportion !== null && Math.abs(proportion - recalled / n) >= 0.005 ? ', less what luck explains' : '';
  return `${inFigures(recalled)} of ${inFigures(n)} answers in the last year${luck}: ${range}. Your target is ${percent(target)}.`;
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
