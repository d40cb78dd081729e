import { useEffect, useRef, useState } from 'react';
import type { WorkloadChoice, WorkloadEstimate, WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import { openWorkloadWorker, type WorkloadClient } from '@/lib/offline/workload-client';

/** More than anybody has: what a retention takes when minutes do not matter. */
const withoutCap = 24 * 60;

export type Workload = {
  /** Of the choice made, or of the one before while it is being reckoned; null at first. */
  chosen: { choice: WorkloadChoice; estimate: WorkloadEstimate } | null;
  /** By retention, without a cap in minutes; fills as it is reckoned. */
  curve: ReadonlyMap<number, WorkloadEstimate>;
  /** The browser could not start the simulation. */
  unavailable: boolean;
};

/** Simulates the choice first and then every other retention, in a worker that lives as long as the preview. */
export function useWorkload(learner: WorkloadLearner, { desiredRetention, minutesPerDay }: WorkloadChoice, retentions: readonly number[]): Workload {
  const [chosen, setChosen] = useState<Workload['chosen']>(null);
  const [curve, setCurve] = useState<ReadonlyMap<number, WorkloadEstimate>>(new Map());
  const [unavailable, setUnavailable] = useState(false);
  const client = useRef<WorkloadClient | null>(null);
  const reckoned = useRef<{ learner: WorkloadLearner; retentions: Set<number> }>({ learner, retentions: new Set() });

  // Before the one that asks: effects run in their order, on every mounting.
  useEffect(() => {
    const opened = openWorkloadWorker(() => setUnavailable(true));
    client.current = opened?.client ?? null;
    return () => opened?.close();
  }, []);

  useEffect(() => {
    if (reckoned.current.learner !== learner) reckoned.current = { learner, retentions: new Set() };
    const { retentions: done } = reckoned.current;
    const missing = retentions.filter((retention) => !done.has(retention));
    const choices = [{ desiredRetention, minutesPerDay }, ...missing.map((retention) => ({ desiredRetention: retention, minutesPerDay: withoutCap }))];
    client.current?.ask(learner, choices, (choice, estimate) => {
      if (choice.minutesPerDay !== withoutCap) return setChosen({ choice, estimate });
      done.add(choice.desiredRetention);
      setCurve((before) => new Map(before).set(choice.desiredRetention, estimate));
    });
  }, [learner, desiredRetention, minutesPerDay, retentions]);

  return { chosen, curve, unavailable };
}
