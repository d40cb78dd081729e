import type { TrainingLog } from '@/lib/domain/scheduling/weights/training-log';
import type { FittedWeights } from './fit-weights';
import { trainingPool } from './training-pool';

/** A quarter of a million reviews take some three seconds. */
const timeLimitMs = 60_000;

/**
 * `fitWeights` in a thread of its own. Nobody waits for it and no log is larger than we let it be (lib/data/training-material.ts), so that whatever keeps it
 * from an answer, time, memory or a thread that was ended, is thrown: it is tried again, and is no verdict on the log.
 */
export async function trainWeightsInWorker(log: TrainingLog): Promise<FittedWeights> {
  const outcome = await trainingPool().run('trainWeights', log, { timeLimitMs });
  if (!outcome.ok) throw new Error(`weights were not fitted: ${outcome.reason}`);
  return outcome.value;
}
