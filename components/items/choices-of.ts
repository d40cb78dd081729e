import { isComposite } from '@/lib/domain/question-set/composite';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';

/** The options of which one is the answer, by the figures they are chosen with; none where they are ordered, matched or not offered. */
export function choicesOf({ format, options = [] }: Pick<PresentedItem, 'format' | 'options'>): readonly string[] {
  return isComposite(format) ? [] : options;
}
