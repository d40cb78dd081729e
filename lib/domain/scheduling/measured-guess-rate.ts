import { isRecognition } from '@/lib/domain/question-set/composite';
import type { TracedReview } from './trace-reviews';

/**
 * Predicted recall below which a choice tells something of guessing: above it nearly all who are right remembered, and a
 * prediction that is off by little would look like an item that gives much away, cards would be asked for sooner, be
 * recalled better than predicted, and make it worse.
 */
const lowRecall = 0.5;

/** Below that, forgetting is slow: from .5 after 90 days per day of stability it falls to .4 in 390. So many of the tries did remember. */
const rememberedShare = 0.45;

/**
 * How much the share of guesses that are right differs between items: about .1, which is what a prior of 20 guesses says
 * (the deviation of a beta distribution of mean .3 is √(.3 × .7 / 21) = .1).
 */
const priorGuesses = 20;

/** Whether a review counts as a try of its item: a choice, made with time to look, where little was remembered. */
export function isGuessTry({ format, attempt }: TracedReview): boolean {
  return format !== 'self-rated' && isRecognition(format) && attempt !== null && attempt.predictedRecall < lowRecall;
}

/**
 * Probability, 0–1, that an item is answered rightly by somebody who does not know, from how often it was: an item with
 * poor wrong options gives more away than 1 in n. Few tries leave it near 1/n.
 *
 * Frozen in the evidence when the item is shown (`measuredGuessRate`), so that a replay gives the same card everywhere.
 *
 * @param tries reviews by any learner for which `isGuessTry` holds.
 * @param correct how many of them were right.
 * @param options among how many answers they chose, 1 or more.
 */
export function measuredGuessRate(tries: number, correct: number, options: number): number {
  const remembered = rememberedShare * tries;
  const rightGuesses = Math.max(0, correct - remembered);
  return (rightGuesses + priorGuesses / options) / (tries - remembered + priorGuesses);
}
