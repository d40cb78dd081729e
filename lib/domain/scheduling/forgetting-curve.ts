import { computeDecayFactor } from 'ts-fsrs';
import type { MemoryParams } from './memory-model';

/**
 * The two numbers of FSRS-6's forgetting curve, R = (1 + factor · days / stability) ^ decay, for where it has to be worked
 * out without this code: in SQL, over all the cards of a learner at once.
 * Source: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export function forgettingCurveOf({ w }: MemoryParams): { factor: number; decay: number } {
  return computeDecayFactor(w);
}
