import type { GeneratedSet } from '@/lib/domain/question-set/schema';
import type { TextOrigin } from '@/lib/intake/readers/read-text';

/** Each task loads what it needs when it is first asked for: a thread that only generates never holds the readers of PDF. */
export const tasks = {
  async generate({ text, max }: { text: string; max?: number }): Promise<GeneratedSet> {
    const { generateQuestionSet } = await import('@/lib/domain/generation/generate-question-set');
    return generateQuestionSet(text, { max });
  },
  async readFile({ bytes, origin }: { bytes: Uint8Array; origin: TextOrigin }) {
    const { readFile } = await import('@/lib/intake/read-file');
    return readFile(bytes, origin);
  },
};

export type ArticleTasks = typeof tasks;
