/** Predicted recall below which somebody who chooses counts as guessing. Some do remember, so the rate errs upwards: to asking sooner. */
export const lowRecall = 0.3;

/**
 * How much the share of guesses that are right differs between items: about .1, which is what a prior of 20 guesses says
 * (the deviation of a beta distribution of mean .3 is √(.3 × .7 / 21) = .1).
 */
const priorTries = 20;

/**
 * Probability, 0–1, that an item is answered rightly by somebody who does not know, from how often it was: an item with
 * poor wrong options gives more away than 1 in n. Few tries leave it near 1/n.
 *
 * Frozen in the evidence when the item is shown (`measuredGuessRate`), so that a replay gives the same card everywhere.
 *
 * @param tries choices made where predicted recall was below `lowRecall`.
 * @param correct how many of them were right.
 * @param options among how many answers they chose, 1 or more.
 */
export function measuredGuessRate(tries: number, correct: number, options: number): number {
  return (correct + priorTries / options) / (tries + priorTries);
}
