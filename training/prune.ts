import type { LinearWeights } from '@/lib/domain/parsing/linear-model';

/** Drops weights smaller than `least` and rounds the rest to multiples of `step`, the new unit: a third of the size for half a point. */
export function prune({ classes, scale, keys, starts, classOf, weights }: LinearWeights, least: number, step: number): LinearWeights {
  const kept = { keys: [] as number[], starts: [0], classOf: [] as number[], weights: [] as number[] };
  for (let i = 0; i < keys.length; i++) {
    const before = kept.weights.length;
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      if (Math.abs(weights[p]!) < least) continue;
      kept.classOf.push(classOf[p]!);
      kept.weights.push(Math.round(weights[p]! / step));
    }
    if (kept.weights.length === before) continue;
    kept.keys.push(keys[i]!);
    kept.starts.push(kept.weights.length);
  }
  return { classes, scale: scale * step, keys: Int32Array.from(kept.keys), starts: Uint32Array.from(kept.starts), classOf: Uint8Array.from(kept.classOf), weights: Int8Array.from(kept.weights) };
}
