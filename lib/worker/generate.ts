import type { GeneratedSet } from '@/lib/domain/question-set/schema';
import { articlePool } from './article-pool';
import type { WorkOutcome } from './outcome';

/** Far above what the longest article takes: what runs into it hangs. */
const timeLimitMs = 30_000;

/** `generateQuestionSet` in a worker thread, so that a long article never holds up other people's requests. Rejects only on a fault of ours. */
export function generateInWorker(text: string, options: { max?: number } = {}, signal?: AbortSignal): Promise<WorkOutcome<GeneratedSet>> {
  return articlePool().run('generate', { text, max: options.max }, { timeLimitMs, signal });
}
