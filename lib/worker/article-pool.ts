import path from 'node:path';
import type { ArticleTasks } from './tasks';
import { WorkPool } from './work-pool';

/** The development server reloads modules; threads that stayed behind each time would pile up. */
const holder = globalThis as typeof globalThis & { datelineArticlePool?: WorkPool<ArticleTasks> };

/**
 * The threads of this process. Their code is TypeScript from the checkout, run by tsx: a bundler would have to be told of a second entry,
 * and the tests would need another (docs/decisions/010).
 */
export function articlePool(): WorkPool<ArticleTasks> {
  return (holder.datelineArticlePool ??= new WorkPool<ArticleTasks>({ entry: path.join(process.cwd(), 'lib', 'worker', 'start-thread.mjs'), threads: 2, maxWaiting: 100, memoryMb: 512 }));
}
