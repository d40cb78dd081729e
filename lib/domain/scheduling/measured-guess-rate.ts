import type { TrySums } from './item-tries';

/** How much the share of guesses that are right differs between items. Of .3 on the whole, most lie between .2 and .4. */
const spreadOfGuessing = 0.1;

/**
 * How much the recall of a fact differs from what is predicted of it: some facts stick better than their reviews let on. A stability that is wrong by a
 * factor of two moves recall by .05, early and late alike, since FSRS's curve is so flat.
 */
const spreadOfRecall = 0.05;

/** The rate itself says how much of a better recall shows in choices, so it is found in steps; after three it moves by less than .01. */
const rounds = 3;

/**
 * Probability g, 0–1, that a choice is right when the fact is not known. An item with poor wrong options gives more away than 1 in n.
 *
 * Nobody sees who guessed, but guessing shows in how choices do better than predicted, and do so the more, the more was forgotten: where a share x was
 * predicted to be forgotten and recall is better than predicted by d, right answers exceed 1 − x by g x + (1 − g) d. Typed answers to the same fact
 * exceed it by d alone. So g is the slope and d the intercept of a line, found by least squares with what is known of both beforehand: g is about 1/n,
 * d about 0. At a recall of .9 that says hardly anything until d is known well; long after, it says much. An item that nobody has tried stays at 1/n.
 *
 * Frozen in the evidence when the item is shown (`measuredGuessRate`), so that a replay gives the same card everywhere.
 *
 * @param choices tries of the item by everybody.
 * @param typed tries of the items that ask for the same fact to be typed.
 * @param options among how many answers they chose, 1 or more.
 */
export function measuredGuessRate(choices: TrySums, typed: TrySums, options: number): number {
  const expected = 1 / options;
  if (choices.tries === 0) return expected;
  let rate = expected;
  for (let round = 0; round < rounds; round += 1) rate = fitLine(choices, typed, expected, 1 - rate);
  return rate;
}

/** @param unguessed 1 − g as far as it is known: how much of what recall is better than predicted shows in choices. */
function fitLine(choices: TrySums, typed: TrySums, expected: number, unguessed: number): number {
  const weight = 1 / varianceOf(choices, unguessed);
  // Of what is known beforehand, so that the unknowns are the slope beyond 1/n, and the intercept.
  const exceeded = choices.correct - choices.tries + (1 - expected) * choices.forgotten;
  const exceededTimesForgotten = choices.forgottenCorrect - choices.forgotten + (1 - expected) * choices.forgottenSquares;
  const slopes = 1 / spreadOfGuessing ** 2 + weight * choices.forgottenSquares;
  const both = weight * unguessed * choices.forgotten;
  let intercepts = 1 / spreadOfRecall ** 2 + weight * unguessed ** 2 * choices.tries;
  let intercept = weight * unguessed * exceeded;
  if (typed.tries > 0) {
    const typedWeight = 1 / varianceOf(typed, 1);
    intercepts += typedWeight * typed.tries;
    intercept += typedWeight * (typed.correct - typed.tries + typed.forgotten);
  }
  const beyond = (weight * exceededTimesForgotten * intercepts - intercept * both) / (slopes * intercepts - both ** 2);
  return Math.min(1, Math.max(0, expected + beyond));
}

/** Of one answer about what was expected of it, on the average of the tries. @param missed share of what is forgotten that is answered wrongly. */
function varianceOf({ tries, forgotten }: TrySums, missed: number): number {
  const wrong = (missed * forgotten) / tries;
  return Math.max(0.01, wrong * (1 - wrong));
}
