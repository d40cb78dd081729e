import { randomFrom } from '@/lib/domain/random-from';
import { estimateWorkload } from '@/lib/domain/simulation/estimate-workload';
import type { WorkloadPort, WorkloadQuestion } from './workload-messages';

/**
 * Answers questions one choice at a time. Between two choices it lets messages in, and goes on with the newest question: who
 * draws a slider across its range waits for one simulated year, not for sixteen.
 */
export function serveWorkload(port: WorkloadPort): void {
  let newest: WorkloadQuestion | null = null;
  let working = false;
  const work = async (): Promise<void> => {
    working = true;
    for (let question = newest, at = 0; question; ) {
      const choice = question.choices[at];
      if (!choice) break;
      // The same chance for every choice, so that they differ by themselves alone.
      const estimate = estimateWorkload(question.learner, choice, randomFrom('workload'));
      port.postMessage({ id: question.id, choice, estimate });
      await nextTask();
      at = question === newest ? at + 1 : 0;
      question = newest;
    }
    working = false;
  };
  port.onmessage = ({ data }: MessageEvent<WorkloadQuestion>) => {
    newest = data;
    if (!working) void work();
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
