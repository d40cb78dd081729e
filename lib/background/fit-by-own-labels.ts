import { defaultParams, toMemoryParams, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import type { TrainingLog } from '@/lib/domain/scheduling/weights/training-log';
import type { FittedWeights } from '@/lib/worker/fit-weights';

/** Long-term reviews from which a first fit foretells so much better than what labelled it that its own labels are the better ones. Below, they only add noise. */
const relabelledFrom = 2_000;

/**
 * Weights fitted twice. What a right choice is taken for depends on the recall that was predicted, so labels drawn by the default pull a fit back to the
 * default: to simulated learners of 10,000 reviews that cost half of the .003 of log loss by which they fell short of the truth. The second fit
 * is to labels drawn by what the first predicts.
 *
 * @param relabel the same log as weights say it.
 */
export async function fitByOwnLabels(log: TrainingLog, fit: (log: TrainingLog) => Promise<FittedWeights>, relabel: (params: MemoryParams) => Promise<TrainingLog>): Promise<FittedWeights> {
  const first = await fit(log);
  if (!first.ok || first.items < relabelledFrom) return first;
  const own = toMemoryParams(defaultParams.version + 1, first.w);
  if (!own.ok) return first;
  const second = await fit(await relabel(own.params));
  return second.ok ? second : first;
}
