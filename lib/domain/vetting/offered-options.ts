import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { isComposite } from '@/lib/domain/question-set/composite';
import { optionFault } from '@/lib/domain/question-set/option-faults';
import type { Fact, Item } from '@/lib/domain/question-set/schema';

const MOST_OFFERED = 6;

/**
 * Answers to other questions of the same kind, as wrong options to choose from, in the order of `others`. Left out is what the gate would
 * refuse beside the key, what is written otherwise (a figure beside a name), and what is offered already. That each is wrong is the author's to judge.
 */
export function offeredOptions({ fact, item }: { fact: Fact; item: Item }, others: readonly { fact: Fact; item: Item }[]): string[] {
  const offered = new Map<string, string>();
  for (const other of others) {
    const { key, format } = other.item;
    if (other.fact.id === fact.id || other.fact.kind !== fact.kind || isComposite(format) || format === 'true-false') continue;
    if (shapeOf(key) !== shapeOf(item.key) || optionFault({ ...item, format: 'multiple-choice', options: [item.key, key] }) !== undefined) continue;
    if (!offered.has(normaliseAnswer(key))) offered.set(normaliseAnswer(key), key);
  }
  return [...offered.values()].slice(0, MOST_OFFERED);
}

/** A figure, a name or a phrase: an option that is the only one of its shape gives itself away. */
function shapeOf(answer: string): 'figure' | 'name' | 'phrase' {
  if (/\p{N}/u.test(answer)) return 'figure';
  return /^\p{Lu}/u.test(answer) ? 'name' : 'phrase';
}
