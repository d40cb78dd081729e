import { nextMemory, retrievability, type Memory, type MemoryParams } from '../memory-model';
import type { Rating } from '../schema';
import type { ForetoldAnswer } from './foretold-answer';
import type { TrainingLog } from './training-log';

/** What weights say of every long-term review of a log, by our own model: whoever fitted the weights does not judge them. */
export function foretellTrainingLog({ ratings, gapDays }: TrainingLog, params: MemoryParams): ForetoldAnswer[] {
  const answers: ForetoldAnswer[] = [];
  let memory: Memory | null = null;
  for (let index = 0; index < ratings.length; index += 1) {
    const days = gapDays[index] ?? 0;
    const rating = ratings[index] as Rating;
    if (days === 0) memory = null;
    if (memory) answers.push({ chance: retrievability(memory.stability, days, params), right: rating > 1 });
    memory = nextMemory(memory, days, rating, params);
  }
  return answers;
}
