import type { TrainingLog } from '@/lib/domain/scheduling/weights/training-log';
import type { PackagePlan } from '@/lib/schemas/anki-export';
import type { TextOrigin } from '@/lib/intake/readers/read-text';

/**
 * Each loads what it needs when it is first asked for: a thread that only generates never holds the readers of PDF, and nothing but a thread
 * that trains holds the optimizer, which is native code.
 */
export const tasks = {
  async generate() {
    const { generateQuestionSet } = await import('@/lib/domain/generation/generate-question-set');
    return ({ text, max }: { text: string; max?: number }) => generateQuestionSet(text, { max });
  },
  async readFile() {
    const { readFile } = await import('@/lib/intake/read-file');
    return ({ bytes, origin }: { bytes: Uint8Array; origin: TextOrigin }) => readFile(bytes, origin);
  },
  async writeAnki() {
    const { writePackage } = await import('@/lib/anki/write-package');
    return (plan: PackagePlan) => writePackage(plan);
  },
  async readAnki() {
    const { readPackage } = await import('@/lib/anki/read-package');
    return ({ bytes, now }: { bytes: Uint8Array; now: Date }) => readPackage(bytes, now);
  },
  async trainWeights() {
    const { fitWeights } = await import('./fit-weights');
    return (log: TrainingLog) => fitWeights(log);
  },
};

export type ArticleTasks = typeof tasks;
