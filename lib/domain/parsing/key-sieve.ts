import { KEY_BITS } from './feature-key';

/** Bits a key: of the unknown keys about one in ten passes. */
const BITS_PER_KEY = 8;

/**
 * Sifts out keys that a model does not know. Known and unknown features come in no order that a processor could foresee, so a branch on
 * “found” would be guessed wrongly half of the time; the sieve has none, and is small enough to stay in the processor’s cache.
 */
export class KeySieve {
  private readonly shift: number;
  private readonly bits: Int32Array;
  /** The keys that passed the last sifting. */
  readonly passed: Int32Array;

  /** @param capacity How many keys are sifted at a time, at most. */
  constructor(known: Int32Array, capacity: number) {
    const size = Math.min(KEY_BITS, Math.max(5, Math.floor(Math.log2(BITS_PER_KEY * (known.length + 1)))));
    this.shift = KEY_BITS - size;
    this.bits = new Int32Array(2 ** (size - 5));
    this.passed = new Int32Array(capacity);
    for (const key of known) this.bits[key >> (this.shift + 5)]! |= 1 << ((key >> this.shift) & 31);
  }

  /** Puts those keys that may be known first in `passed`, and says how many they are. */
  sift(keys: Int32Array, count: number): number {
    const { bits, shift, passed } = this;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      passed[kept] = key;
      kept += (bits[key >> (shift + 5)]! >>> ((key >> shift) & 31)) & 1;
    }
    return kept;
  }
}
