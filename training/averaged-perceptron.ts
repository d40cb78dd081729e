import { type FeatureList, KEY_BITS } from '@/lib/domain/parsing/feature-key';
import { layOutKeys } from '@/lib/domain/parsing/key-layout';
import type { LinearWeights } from '@/lib/domain/parsing/linear-model';

/** Counts features, and forgets the rare ones. */
export class FeatureCounts {
  private readonly counts = new Uint8Array(1 << KEY_BITS);

  add({ keys, count }: FeatureList): void {
    for (let i = 0; i < count; i++) if (this.counts[keys[i]!]! < 255) this.counts[keys[i]!]! += 1;
  }

  /** Keys counted at least so often, ascending. */
  atLeast(count: number): Int32Array {
    let kept = 0;
    for (const n of this.counts) if (n >= count) kept++;
    const keys = new Int32Array(kept);
    for (let key = 0, i = 0; i < kept; key++) if (this.counts[key]! >= count) keys[i++] = key;
    return keys;
  }
}

/** Multi-class perceptron that averages its weights over all steps (Freund and Schapire 1999; Collins 2002). */
export class AveragedPerceptron {
  /** One row of classes per key. Corrections are whole numbers, hence the weights. */
  private readonly weights: Int32Array;
  /** Corrections times the step at which they were made: what the mean lacks of the last weights, times the number of steps. */
  private readonly delays: Float64Array;
  private readonly shift: number;
  private readonly slots: Int32Array;
  private step = 1;

  constructor(
    readonly classes: number,
    private readonly keys: Int32Array,
  ) {
    this.weights = new Int32Array(keys.length * classes);
    this.delays = new Float64Array(keys.length * classes);
    const { shift, size, slotOf } = layOutKeys(keys);
    this.shift = shift;
    this.slots = new Int32Array(2 * size).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      this.slots[2 * slotOf[i]!] = keys[i]!;
      this.slots[2 * slotOf[i]! + 1] = i;
    }
  }

  /** Sets `scores` to the sums of all classes over the features. */
  score({ keys, count }: FeatureList, scores: Int32Array): void {
    const { weights, classes } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const row = this.rowOf(keys[f]!) * classes;
      if (row >= 0) for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]!;
    }
  }

  /** Moves the weights of a class for these features. */
  correct({ keys, count }: FeatureList, target: number, by: 1 | -1): void {
    for (let f = 0; f < count; f++) {
      const row = this.rowOf(keys[f]!);
      if (row < 0) continue;
      const at = row * this.classes + target;
      this.weights[at]! += by;
      this.delays[at]! += by * this.step;
    }
  }

  /** Call after each example, right or wrong. */
  advance(): void {
    this.step++;
  }

  /** The mean weight of all steps so far. */
  means(): Float32Array {
    const means = new Float32Array(this.weights.length);
    for (let i = 0; i < means.length; i++) means[i] = this.weights[i]! - this.delays[i]! / this.step;
    return means;
  }

  /** The means of several trainings over the same features, as a frozen model. */
  static freeze(trainings: readonly AveragedPerceptron[]): LinearWeights {
    const [first, ...others] = trainings;
    if (!first) throw new RangeError('Nothing was trained.');
    const means = first.means();
    for (const other of others.map((training) => training.means())) for (let i = 0; i < means.length; i++) means[i]! += other[i]!;
    return quantise(first.classes, first.keys, means);
  }

  private rowOf(key: number): number {
    const { slots } = this;
    let slot = (key >> this.shift) << 1;
    while (slots[slot] !== key && slots[slot] !== -1) slot += 2;
    return slots[slot] === -1 ? -1 : slots[slot + 1]!;
  }
}

/** Share of the weights that keep their size; the largest are clipped, so that one outlier does not coarsen all. */
const UNCLIPPED = 0.9995;

function quantise(classes: number, keys: Int32Array, means: Float32Array): LinearWeights {
  const sizes = means.filter((mean, i) => i % 7 === 0 && mean !== 0).map(Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * UNCLIPPED)] || 1) / 127;
  const kept = { keys: [] as number[], starts: [0], classOf: [] as number[], weights: [] as number[] };
  for (let i = 0; i < keys.length; i++) {
    const before = kept.weights.length;
    for (let c = 0; c < classes; c++) {
      const weight = Math.round(Math.max(-127, Math.min(127, means[i * classes + c]! / scale)));
      if (weight === 0) continue;
      kept.classOf.push(c);
      kept.weights.push(weight);
    }
    if (kept.weights.length === before) continue;
    kept.keys.push(keys[i]!);
    kept.starts.push(kept.weights.length);
  }
  return { classes, scale, keys: Int32Array.from(kept.keys), starts: Uint32Array.from(kept.starts), classOf: Uint8Array.from(kept.classOf), weights: Int8Array.from(kept.weights) };
}
