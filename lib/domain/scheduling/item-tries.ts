import { isRecognition } from '@/lib/domain/question-set/composite';
import type { TracedReview } from './trace-reviews';

/** Sums over tests of memory by one item. All can be added up over learners, and taken away again. */
export type TrySums = {
  tries: number;
  correct: number;
  /** The chance predicted that the fact was forgotten, 0–1: summed over the tries, its squares summed, and summed over the tries that were right. */
  forgotten: number;
  forgottenSquares: number;
  forgottenCorrect: number;
};

export const noTries: TrySums = { tries: 0, correct: 0, forgotten: 0, forgottenSquares: 0, forgottenCorrect: 0 };

/**
 * What a trace of one fact (trace-reviews.ts) adds to the sums of each of its items. Tests of memory alone, answered and not rated by the learner: at a
 * first meeting nobody can say what was known, and whoever turns the card and judges alone shows no more than that they think so. Of what is typed, the
 * probes among the choices: a memory that is past choosing says nothing about one that is not.
 */
export function sumTries(trace: readonly TracedReview[]): Map<string, TrySums> {
  const sums = new Map<string, TrySums>();
  for (const { itemId, format, correct, attempt } of trace) {
    if (attempt === null || format === 'self-rated' || (!isRecognition(format) && !attempt.isEarly)) continue;
    const forgotten = 1 - attempt.predictedRecall;
    const right = correct ? 1 : 0;
    sums.set(itemId, addTries(sums.get(itemId) ?? noTries, { tries: 1, correct: right, forgotten, forgottenSquares: forgotten ** 2, forgottenCorrect: right * forgotten }));
  }
  return sums;
}

export function addTries(a: TrySums, b: TrySums): TrySums {
  return {
    tries: a.tries + b.tries,
    correct: a.correct + b.correct,
    forgotten: a.forgotten + b.forgotten,
    forgottenSquares: a.forgottenSquares + b.forgottenSquares,
    forgottenCorrect: a.forgottenCorrect + b.forgottenCorrect,
  };
}
