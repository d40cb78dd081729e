import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { isComposite } from '@/lib/domain/question-set/composite';
import { optionFault } from '@/lib/domain/question-set/option-faults';
import type { Fact, Item } from '@/lib/domain/question-set/schema';

const MOST_OFFERED = 6;
/** Not “a 34-year-old teacher”. */
const FIGURE = /^\p{Sc}?\p{N}/u;
const BOUND = /^(?:at least|at most|about|around|nearly|almost|more than|fewer than|up to|some|an estimated) /iu;

/**
 * Answers to other questions of the same kind, then their wrong options, as wrong options to choose from, in the order of `others`. Left out is what the gate would
 * refuse beside the key, what is written otherwise (a figure beside a name), and what is offered already. That each is wrong is the author's to judge.
 */
export function offeredOptions({ fact, item }: { fact: Fact; item: Item }, others: readonly { fact: Fact; item: Item }[]): string[] {
  const alike = others.filter((other) => other.fact.id !== fact.id && other.fact.kind === fact.kind && !isComposite(other.item.format) && other.item.format !== 'true-false');
  const offered = new Map<string, string>();
  for (const answer of [...alike.map((other) => other.item.key), ...alike.flatMap((other) => other.item.options ?? [])]) {
    if (shapeOf(answer) !== shapeOf(item.key) || optionFault({ ...item, format: 'multiple-choice', options: [item.key, answer] }) !== undefined) continue;
    if (!offered.has(normaliseAnswer(answer))) offered.set(normaliseAnswer(answer), answer);
  }
  return [...offered.values()].slice(0, MOST_OFFERED);
}

/** A figure, one with a bound, a name or a phrase: an option that is the only one of its shape gives itself away. */
function shapeOf(answer: string): 'bound' | 'figure' | 'name' | 'phrase' {
  if (BOUND.test(answer)) return 'bound';
  if (FIGURE.test(answer)) return 'figure';
  return /^\p{Lu}/u.test(answer) ? 'name' : 'phrase';
}
