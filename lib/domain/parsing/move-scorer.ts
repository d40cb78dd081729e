import { KEY_BITS } from './feature-key';
import { layOutKeys } from './key-layout';
import { KeySieve } from './key-sieve';
import type { LinearWeights } from './linear-model';
import { ModelFileError } from './model-file-error';
import { MOVE_FEATURES } from './move-features';

// An entry is a key with its weights in 32 bits: three weights of 7 bits, how many slots the key lies from home (5 bits), and what its
// home does not say of the key (6 bits at most). A free slot is 0; an entry never is, since it has a weight.
const REMAINDER_BITS = 6;
const ONE_FARTHER = 1 << REMAINDER_BITS;
const FARTHEST = 31;
const KEY_PART = 0x7ff;
const WEIGHTS_AT = 11;
const LARGEST_WEIGHT = 63;

/**
 * Looks up the model of the parser's three moves, by far the busiest. The time goes into waiting for memory, so the table is dense:
 * four bytes a slot, the weights among them.
 */
export class MoveScorer {
  private readonly shift: number;
  private readonly slots: Int32Array;
  private readonly sieve: KeySieve;
  private readonly fetched = new Int32Array(MOVE_FEATURES);

  constructor({ classes, keys, starts, classOf, weights }: LinearWeights) {
    if (classes !== 3) throw new ModelFileError(`a parser has 3 moves, this one ${classes}`);
    const { shift, size, slotOf } = layOutKeys(keys, KEY_BITS - REMAINDER_BITS);
    this.shift = shift;
    this.slots = new Int32Array(size);
    this.sieve = new KeySieve(keys, MOVE_FEATURES);
    for (let i = 0; i < keys.length; i++) {
      let packed = 0;
      for (let p = starts[i]!; p < starts[i + 1]!; p++) {
        if (Math.abs(weights[p]!) > LARGEST_WEIGHT) throw new ModelFileError(`a weight is beyond ±${LARGEST_WEIGHT}`);
        packed |= (weights[p]! & 127) << (WEIGHTS_AT + 7 * classOf[p]!);
      }
      const distance = slotOf[i]! - (keys[i]! >> shift);
      if (packed === 0 || distance > FARTHEST) throw new ModelFileError('its keys are without weight or spread unevenly');
      this.slots[slotOf[i]!] = packed | (distance << REMAINDER_BITS) | (keys[i]! & ((1 << shift) - 1));
    }
  }

  /** Adds the sums over the keys to `scores[at]` (shift), `scores[at + 1]` (left arc) and `scores[at + 2]` (right arc). */
  addScores(keys: Int32Array, count: number, scores: Int32Array, at: number): void {
    const left = this.sieve.sift(keys, count);
    const { slots, shift, fetched } = this;
    const { passed } = this.sieve;
    const remainder = (1 << shift) - 1;
    // Most look-ups wait for memory. With nothing to decide in between, they wait together.
    for (let f = 0; f < left; f++) fetched[f] = slots[passed[f]! >> shift]!;
    let shifts = 0;
    let lefts = 0;
    let rights = 0;
    for (let f = 0; f < left; f++) {
      const key = passed[f]!;
      let slot = key >> shift;
      let wanted = key & remainder;
      let entry = fetched[f]!;
      while (entry !== 0 && ((entry ^ wanted) & KEY_PART) !== 0) {
        wanted += ONE_FARTHER;
        entry = wanted <= KEY_PART ? slots[++slot]! : 0;
      }
      shifts += (entry << 14) >> 25;
      lefts += (entry << 7) >> 25;
      rights += entry >> 25;
    }
    scores[at]! += shifts;
    scores[at + 1]! += lefts;
    scores[at + 2]! += rights;
  }
}
