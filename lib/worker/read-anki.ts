import { articlePool } from './article-pool';
import type { OutputOf } from './protocol';
import type { ArticleTasks } from './tasks';
import type { WorkFailure } from './outcome';

/** A package that is not read by then was made not to be. */
const timeLimitMs = 120_000;

const messages: Record<WorkFailure, string> = {
  busy: 'Dateline is busy at the moment. Nothing was changed; please try again in a minute.',
  'too-slow': 'Reading this package took too long, so it was stopped. Nothing was changed; export one deck at a time.',
  'too-large': 'Reading this package needs more memory than one may take, so it was stopped. Nothing was changed; export one deck at a time.',
  cancelled: 'This was cancelled.',
};

type ReadOutcome = OutputOf<ArticleTasks, 'readAnki'> | { ok: false; reason: WorkFailure; message: string };

/** `readPackage` in a worker thread: a package made in bad faith takes a thread’s time and memory, and no more. */
export async function readAnkiInWorker(bytes: Uint8Array, now: Date, signal?: AbortSignal): Promise<ReadOutcome> {
  const outcome = await articlePool().run('readAnki', { bytes, now }, { timeLimitMs, signal });
  return outcome.ok ? outcome.value : { ok: false, reason: outcome.reason, message: messages[outcome.reason] };
}
