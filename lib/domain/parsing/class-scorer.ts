import { layOutKeys } from './key-layout';
import type { LinearWeights } from './linear-model';

/** More than are looked up at once. */
const MOST_FEATURES = 128;

/** Looks up a model with many classes (tags, relations, entity types). */
export class ClassScorer {
  readonly classes: number;
  private readonly found = new Int32Array(MOST_FEATURES);
  private readonly places = new Int32Array(MOST_FEATURES);
  private readonly shift: number;
  /** Pairs of key and place; the place is where the weights start and how many there are (8 bits). A free pair has the key −1. */
  private readonly slots: Int32Array;
  /** Class (upper bits) and weight (8 bits), together so that they are read at once. */
  private readonly entries: Int16Array;

  constructor({ classes, keys, starts, classOf, weights }: LinearWeights) {
    this.classes = classes;
    const { shift, size, slotOf } = layOutKeys(keys);
    this.shift = shift;
    this.slots = new Int32Array(2 * size).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      const slot = 2 * slotOf[i]!;
      this.slots[slot] = keys[i]!;
      this.slots[slot + 1] = (starts[i]! << 8) | (starts[i + 1]! - starts[i]!);
    }
    this.entries = new Int16Array(weights.length);
    for (let i = 0; i < weights.length; i++) this.entries[i] = (classOf[i]! << 8) | (weights[i]! & 255);
  }

  /** Sets `scores` to the sums of all classes over the keys. */
  score(keys: Int32Array, count: number, scores: Int32Array): void {
    const { entries } = this;
    const known = this.find(keys, count);
    const { places } = this;
    scores.fill(0);
    for (let f = 0; f < known; f++) {
      const place = places[f]!;
      const start = place >>> 8;
      for (let i = start, end = start + (place & 255); i < end; i++) {
        const entry = entries[i]!;
        scores[entry >> 8]! += (entry << 24) >> 24;
      }
    }
  }

  /**
   * Lists the places of the keys that are known, and says how many. In two rounds: most look-ups wait for memory, and those of the first
   * round, with nothing to decide in between, wait together.
   */
  private find(keys: Int32Array, count: number): number {
    const { slots, shift, found, places } = this;
    for (let f = 0; f < count; f++) found[f] = slots[(keys[f]! >> shift) << 1]!;
    let known = 0;
    for (let f = 0; f < count; f++) {
      const key = keys[f]!;
      let at = found[f]!;
      let slot = (key >> shift) << 1;
      while (at !== key && at !== -1) at = slots[(slot += 2)]!;
      if (at !== -1) places[known++] = slots[slot + 1]!;
    }
    // The weights too: touched together, read one after the other.
    for (let f = 0; f < known; f++) found[f] = this.entries[places[f]! >>> 8]!;
    return known;
  }
}
