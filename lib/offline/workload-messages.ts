import type { WorkloadChoice, WorkloadEstimate, WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';

/** Asks what each choice would mean; a newer question makes an older one void. */
export type WorkloadQuestion = { id: number; learner: WorkloadLearner; choices: readonly WorkloadChoice[] };

export type WorkloadAnswer = { id: number; choice: WorkloadChoice; estimate: WorkloadEstimate };

/** Either end of what a worker and its page talk through. */
export type WorkloadPort = {
  postMessage: (message: WorkloadQuestion | WorkloadAnswer) => void;
  onmessage: ((event: MessageEvent) => void) | null;
};
