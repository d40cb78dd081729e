import path from 'node:path';
import type { ArticleTasks } from './tasks';
import { WorkPool } from './work-pool';

/** As in article-pool.ts. */
const holder = globalThis as typeof globalThis & { datelineTrainingPool?: WorkPool<ArticleTasks> };

/** One thread beside those for articles: somebody waits for an article, and nobody for weights. To be closed when there is nothing to train; it starts again by itself. */
export function trainingPool(): WorkPool<ArticleTasks> {
  return (holder.datelineTrainingPool ??= new WorkPool<ArticleTasks>({ entry: path.join(process.cwd(), 'lib', 'worker', 'start-thread.mjs'), threads: 1, maxWaiting: 10, memoryMb: 1024 }));
}
