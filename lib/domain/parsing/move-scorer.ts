import { layOutKeys } from './key-layout';
import { KeySieve } from './key-sieve';
import type { LinearWeights } from './linear-model';
import { ModelFileError } from './model-file-error';
import { MOVE_FEATURES } from './move-features';

/**
 * Looks up the model of the parser's three moves, by far the busiest: the three weights of a key lie in the table itself,
 * so that a look-up touches one line of memory.
 */
export class MoveScorer {
  private readonly shift: number;
  /** Pairs of key and packed weights; a free pair has the key −1. */
  private readonly slots: Int32Array;
  private readonly sieve: KeySieve;

  constructor({ classes, keys, starts, classOf, weights }: LinearWeights) {
    if (classes !== 3) throw new ModelFileError(`a parser has 3 moves, this one ${classes}`);
    const { shift, size, slotOf } = layOutKeys(keys);
    this.shift = shift;
    this.slots = new Int32Array(2 * size).fill(-1);
    this.sieve = new KeySieve(keys, MOVE_FEATURES);
    for (let i = 0; i < keys.length; i++) {
      let packed = 0;
      for (let p = starts[i]!; p < starts[i + 1]!; p++) packed |= (weights[p]! & 255) << (8 * classOf[p]!);
      const slot = 2 * slotOf[i]!;
      this.slots[slot] = keys[i]!;
      this.slots[slot + 1] = packed;
    }
  }

  /** Adds the sums over the keys to `scores[at]` (shift), `scores[at + 1]` (left arc) and `scores[at + 2]` (right arc). */
  addScores(keys: Int32Array, count: number, scores: Int32Array, at: number): void {
    const left = this.sieve.sift(keys, count);
    const { slots, shift } = this;
    const { passed } = this.sieve;
    let shifts = 0;
    let lefts = 0;
    let rights = 0;
    for (let f = 0; f < left; f++) {
      const key = passed[f]!;
      let slot = (key >> shift) << 1;
      let found = slots[slot]!;
      while (found !== key && found !== -1) found = slots[(slot += 2)]!;
      if (found === -1) continue;
      const packed = slots[slot + 1]!;
      shifts += (packed << 24) >> 24;
      lefts += (packed << 16) >> 24;
      rights += (packed << 8) >> 24;
    }
    scores[at]! += shifts;
    scores[at + 1]! += lefts;
    scores[at + 2]! += rights;
  }
}
