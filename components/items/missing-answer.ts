import { linesOf } from '@/lib/domain/question-set/composite';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';

/** What is still wanted before an answer can be checked; null when it is whole. */
export function missingAnswer({ format, options, prompts }: PresentedItem, response: string): string | null {
  if (format === 'ordering') return response === '' ? 'Move the events into order first.' : null;
  if (format === 'matching') return prompts?.every((_, index) => linesOf(response)[index]) ? null : 'Choose one for each first.';
  if (response.trim() !== '') return null;
  return options ? 'Choose an answer first.' : 'Type an answer first.';
}
