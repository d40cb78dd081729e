import { afterEach, describe, expect, it } from 'vitest';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import type { WorkloadChoice, WorkloadEstimate, WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import { openWorkloadWorker, workloadClient } from '@/lib/offline/workload-client';
import type { WorkloadPort } from '@/lib/offline/workload-messages';
import { serveWorkload } from '@/lib/offline/workload-service';

const learner: WorkloadLearner = { memories: [{ stability: 5, difficulty: 5, elapsedDays: 1 }], newFactsPerDay: 1, firstTryAccuracy: 0.5, params: defaultParams, secondsPerCard: 10 };
const choices = (...retentions: number[]): WorkloadChoice[] => retentions.map((desiredRetention) => ({ desiredRetention, minutesPerDay: 10 }));

let channel: MessageChannel;
afterEach(() => {
  channel.port1.close();
  channel.port2.close();
});

/** The two ends of a real port, as a page and its worker have them. */
function openClient() {
  channel = new MessageChannel();
  serveWorkload(channel.port2 as WorkloadPort);
  return workloadClient(channel.port1 as WorkloadPort);
}

/** Everything answered, once so many answers are there. */
function collect(count: number) {
  const answers: { choice: WorkloadChoice; estimate: WorkloadEstimate }[] = [];
  let done: (value: typeof answers) => void = () => undefined;
  const all = new Promise<typeof answers>((resolve) => (done = resolve));
  return {
    answers,
    all,
    take: (choice: WorkloadChoice, estimate: WorkloadEstimate) => {
      answers.push({ choice, estimate });
      if (answers.length === count) done(answers);
    },
  };
}

describe('the workload worker', () => {
  it('answers each choice in turn, alike each time it is asked', async () => {
    const client = openClient();
    const first = collect(3);
    client.ask(learner, choices(0.8, 0.9, 0.95), first.take);
    const answers = await first.all;
    expect(answers.map(({ choice }) => choice.desiredRetention)).toEqual([0.8, 0.9, 0.95]);
    expect(answers[2]?.estimate.reviewsPerDay).toBeGreaterThan(answers[0]?.estimate.reviewsPerDay ?? Infinity);
    const again = collect(1);
    client.ask(learner, choices(0.9), again.take);
    expect((await again.all)[0]).toEqual(answers[1]);
  });

  it('drops an older question for a newer one, and answers nothing of it any more', async () => {
    const client = openClient();
    const many = Array.from({ length: 200 }, (_, step) => 0.8 + step / 2000);
    const old = collect(200);
    const next = collect(2);
    client.ask(learner, choices(...many), (choice, estimate) => {
      old.take(choice, estimate);
      if (old.answers.length === 2) client.ask(learner, choices(0.85, 0.86), next.take);
    });
    expect((await next.all).map(({ choice }) => choice.desiredRetention)).toEqual([0.85, 0.86]);
    // What comes now was asked after all of the above: nothing of the old question lies behind it.
    const last = collect(1);
    client.ask(learner, choices(0.9), last.take);
    await last.all;
    expect(old.answers).toHaveLength(2);
    expect(next.answers).toHaveLength(2);
  });

  it('says so where a browser has no workers', () => {
    channel = new MessageChannel();
    let trouble = 0;
    expect(openWorkloadWorker(() => (trouble += 1))).toBeNull();
    expect(trouble).toBe(1);
  });
});
