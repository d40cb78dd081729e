import { isRecognition, possibleAnswers } from '@/lib/domain/question-set/composite';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { isRapidChoice } from './answer-time';
import type { Rating, ReviewEvidence } from './schema';

/** Written into every answer, so that answers judged by an older rule can be found and judged again. */
export const GRADER_VERSION = 'dateline-2';

/** One rating, or a right answer that may have been luck: Good with the share given, Again with the rest. */
export type RatedEvidence = { kind: 'rating'; rating: Rating } | { kind: 'mixture'; goodShare: number };

/**
 * What an answer says about memory.
 *
 * Wrong or revealed is Again. A right typed answer is Good, with a hint Hard; never Easy, and never by speed. A right
 * choice is luck with probability g when the fact is not known, so by Bayes it was known with p = P / (P + (1 − P) g).
 * Counting every right choice as Good made simulated learners of true/false items remember 82 % where 90 % was wanted.
 * A choice quicker than reading would have been the same known or not, which is g = 1: p = P, and memory moves as it
 * was expected to move before anybody answered.
 *
 * @param predictedRecall P, 0–1: retrievability before the answer, or first-try typed accuracy for a new fact.
 */
export function ratingOfEvidence(evidence: ReviewEvidence, predictedRecall: number): RatedEvidence {
  if (evidence.type === 'recalled') return { kind: 'rating', rating: evidence.rating };
  if (!evidence.correct) return { kind: 'rating', rating: 1 };
  const guessRate = isRapidChoice(evidence) ? 1 : guessRateOf(evidence);
  if (guessRate === 0) return { kind: 'rating', rating: evidence.hints > 0 ? 2 : 3 };
  // A prediction of exactly 0 or 1 would make every answer worthless as evidence.
  const known = Math.min(0.99, Math.max(0.01, predictedRecall));
  return { kind: 'mixture', goodShare: known / (known + (1 - known) * guessRate) };
}

/**
 * Probability g, 0–1, that somebody who does not know is right all the same: 1 in n of the answers still open (a hint
 * takes options away), or more where the item was measured to give more away; 0 where the answer was typed or self-rated.
 */
export function guessRateOf(evidence: ReviewEvidence): number {
  if (evidence.type === 'recalled') return 0;
  const chance = chanceRateOf(evidence.format, evidence.optionsShown);
  return chance === 0 ? 0 : Math.max(chance, evidence.measuredGuessRate ?? 0);
}

function chanceRateOf(format: ItemFormat, optionsShown: number | undefined): number {
  const among = possibleAnswers(format, optionsShown);
  if (among !== undefined) return 1 / among;
  // A choice that did not say among how many is trusted least.
  return isRecognition(format) ? 1 / 2 : 0;
}
