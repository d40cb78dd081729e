import type { GeneratedSet } from '@/lib/domain/question-set/schema';

/** Each task loads what it needs when it is first asked for: a thread that only generates never holds the readers of PDF. */
export const tasks = {
  async generate({ text, max }: { text: string; max?: number }): Promise<GeneratedSet> {
    const { generateQuestionSet } = await import('@/lib/domain/generation/generate-question-set');
    return generateQuestionSet(text, { max });
  },
};

export type ArticleTasks = typeof tasks;
