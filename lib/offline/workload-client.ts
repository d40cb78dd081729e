import type { WorkloadChoice, WorkloadEstimate, WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import type { WorkloadAnswer, WorkloadPort } from './workload-messages';

export type WorkloadClient = {
  /** Asks what each choice would mean, in this order, and forgets what was asked before. */
  ask: (learner: WorkloadLearner, choices: readonly WorkloadChoice[], onAnswer: (choice: WorkloadChoice, estimate: WorkloadEstimate) => void) => void;
};

/** Talks to `serveWorkload` at the other end of a port; answers to an older question than the last are dropped. */
export function workloadClient(port: WorkloadPort): WorkloadClient {
  let lastId = 0;
  return {
    ask: (learner, choices, onAnswer) => {
      const id = ++lastId;
      port.onmessage = ({ data }: MessageEvent<WorkloadAnswer>) => {
        if (data.id === id) onAnswer(data.choice, data.estimate);
      };
      port.postMessage({ id, learner, choices });
    },
  };
}

/**
 * A worker that simulates beside the page, so that a slider never sticks.
 *
 * @param onTrouble called when the browser has no workers, or could not load this one.
 */
export function openWorkloadWorker(onTrouble: () => void): { client: WorkloadClient; close: () => void } | null {
  try {
    const worker = new Worker(new URL('./workload-worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = onTrouble;
    return { client: workloadClient(worker), close: () => worker.terminate() };
  } catch {
    onTrouble();
    return null;
  }
}
