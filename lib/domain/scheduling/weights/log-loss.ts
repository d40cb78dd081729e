import type { ForetoldAnswer } from './foretold-answer';

/** However sure a model was, it is not punished beyond this: −ln(.0001) is 9.2. */
const surest = 0.0001;

/** −ln of the probability that was given to what happened, 0 or more; lower is better. */
export function logLossOf({ chance, right }: ForetoldAnswer): number {
  const given = right ? chance : 1 - chance;
  return -Math.log(Math.min(1 - surest, Math.max(surest, given)));
}

/** Mean over the answers; 0 of none. Always saying .9 of what is right nine times in ten costs .325. */
export function meanLogLoss(answers: readonly ForetoldAnswer[]): number {
  return answers.length === 0 ? 0 : answers.reduce((sum, answer) => sum + logLossOf(answer), 0) / answers.length;
}

/**
 * How far what was said lies from what was, 0–1: the root of the mean squared difference of the two in ten bins of the chance, weighted by the answers in
 * each. 0 of none. Small bins are noise, so figures of different numbers of answers cannot be compared.
 */
export function calibrationError(answers: readonly ForetoldAnswer[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, said: 0, was: 0 }));
  for (const { chance, right } of answers) {
    const bin = bins[Math.min(9, Math.floor(chance * 10))];
    if (!bin) continue;
    bin.count += 1;
    bin.said += chance;
    bin.was += right ? 1 : 0;
  }
  const squares = bins.reduce((sum, { count, said, was }) => sum + (count === 0 ? 0 : (said - was) ** 2 / count), 0);
  return answers.length === 0 ? 0 : Math.sqrt(squares / answers.length);
}
