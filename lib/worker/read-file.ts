import type { TextOrigin } from '@/lib/intake/readers/read-text';
import { refuse } from '@/lib/intake/refuse';
import { articlePool } from './article-pool';
import type { OutputOf } from './protocol';
import type { ArticleTasks } from './tasks';

/** A file that is not read by then was made not to be. */
const timeLimitMs = 10_000;

/** `readFile` in a worker thread: a file made in bad faith takes a thread's time and memory, and no more. Rejects only on a fault of ours. */
export async function readFileInWorker(bytes: Uint8Array, origin: TextOrigin = {}, signal?: AbortSignal): Promise<OutputOf<ArticleTasks, 'readFile'>> {
  const outcome = await articlePool().run('readFile', { bytes, origin }, { timeLimitMs, signal });
  if (outcome.ok) return outcome.value;
  return refuse(outcome.reason === 'too-large' ? 'too-complex' : outcome.reason);
}
