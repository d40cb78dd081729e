import type { PackagePlan } from '@/lib/schemas/anki-export';
import { articlePool } from './article-pool';
import type { WorkOutcome } from './outcome';

/** Half a million reviews take about a third of it. */
const timeLimitMs = 120_000;

/** `writePackage` in a worker thread. Rejects only on a fault of ours. */
export function writeAnkiInWorker(plan: PackagePlan, signal?: AbortSignal): Promise<WorkOutcome<Uint8Array>> {
  return articlePool().run('writeAnki', plan, { timeLimitMs, signal });
}
