import type { Fact, Item, ItemFormat } from '@/lib/domain/question-set/schema';
import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { Passage } from './selected-span';

const MAX_KEY_WORDS = 12;

/**
 * A question begun from a passage, as far as it can be without its author: the selected words are likely the answer, and a gap where
 * they stood is half a question already.
 */
export function beginItem({ words, evidence }: Passage, format: ItemFormat, ids: { fact: string; item: string }): { fact: Fact; item: Item } {
  const isAnswer = words !== evidence.quote && words.split(/\s+/).length <= MAX_KEY_WORDS && !/\n/.test(words);
  const key = isAnswer ? words.replace(/^[“"‘']|[.,;:”"’']$/g, '') : '';
  const fact: Fact = { id: ids.fact, kind: 'statement', statement: evidence.quote.replace(/\s+/g, ' '), salience: 0.5, evidence };
  const item: Item = { id: ids.item, factId: ids.fact, format, stem: '', key, rationale: `The article says: ${fact.statement}`, evidence, origin: 'author' };
  switch (format) {
    case 'multiple-choice':
      return { fact, item: { ...item, options: [key, '', '', ''] } };
    case 'true-false':
      return { fact, item: { ...item, stem: fact.statement, key: 'True', options: ['True', 'False'] } };
    case 'cloze':
      return { fact, item: { ...item, stem: key === '' ? fact.statement : fact.statement.replace(key, BLANK) } };
    default:
      return { fact, item };
  }
}
