import type { TrainingLog } from '@/lib/domain/scheduling/weights/training-log';
import type { FittedWeights } from './fit-weights';
import type { WorkFailure } from './outcome';
import { trainingPool } from './training-pool';

export type TrainedWeights = FittedWeights | { ok: false; reason: WorkFailure };

/** A quarter of a million reviews take some three seconds. */
const timeLimitMs = 60_000;

/** `fitWeights` in a thread of its own. Rejects only on a fault of ours. */
export async function trainWeightsInWorker(log: TrainingLog): Promise<TrainedWeights> {
  const outcome = await trainingPool().run('trainWeights', log, { timeLimitMs });
  return outcome.ok ? outcome.value : { ok: false, reason: outcome.reason };
}
