import { layOutKeys } from './key-layout';
import type { LinearWeights } from './linear-model';

/** Looks up a model with many classes (tags, relations, entity types). */
export class ClassScorer {
  readonly classes: number;
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
    const { slots, entries, shift } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const key = keys[f]!;
      let slot = (key >> shift) << 1;
      let found = slots[slot]!;
      while (found !== key && found !== -1) found = slots[(slot += 2)]!;
      if (found === -1) continue;
      const place = slots[slot + 1]!;
      const start = place >>> 8;
      for (let i = start, end = start + (place & 255); i < end; i++) {
        const entry = entries[i]!;
        scores[entry >> 8]! += (entry << 24) >> 24;
      }
    }
  }
}
