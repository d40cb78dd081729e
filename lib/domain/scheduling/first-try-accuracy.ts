/** Stands in until a learner's own has been measured. */
export const assumedFirstTryAccuracy = 0.5;

/** As much as ten answers: learners differ by about .15, which is √(.5 × .5 / 11). */
const priorTries = 10;

/**
 * How often a learner answers a new fact rightly at the first typed try, 0–1: what is expected of a fact of which nothing
 * is remembered yet. Typed answers alone, since chosen ones hold guesses. Few tries leave it near `assumedFirstTryAccuracy`.
 *
 * @param tries first answers to facts that were typed.
 * @param correct how many of them were right.
 */
export function firstTryAccuracy(tries: number, correct: number): number {
  return (correct + priorTries * assumedFirstTryAccuracy) / (tries + priorTries);
}
