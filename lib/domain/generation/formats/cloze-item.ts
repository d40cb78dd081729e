import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { BLANK } from '@/lib/domain/question-set/item-formats';
import { asksForAnything } from '@/lib/domain/question-set/stem-faults';
import { sharesSurname } from '../distractors/named-in-stem';
import type { Draft, DraftQuestion } from '../families/draft';
import { toItem } from './facts-and-items';

const MAX_KEY_WORDS = 6;

/** The fact's statement with an answer left out, the `leading` one where there is one: only for short answers that stand in it exactly once. */
export function clozeItem(fact: Fact, draft: Draft, leading?: DraftQuestion): Item | undefined {
  if (!draft.restate.includes('cloze')) return undefined;
  if (leading) return withBlank(fact, draft, leading);
  // A figure or a date, where the statement has one beside what was asked already, asks for more of the fact.
  const [main, ...others] = draft.questions;
  for (const question of [...others.filter(({ answer }) => /^(?:number|money|percent|date)$/.test(answer)), ...(main ? [main] : []), ...others]) {
    const item = withBlank(fact, draft, question);
    if (item) return item;
  }
  return undefined;
}

function withBlank(fact: Fact, draft: Draft, question: DraftQuestion): Item | undefined {
  const key = question.typedKey ?? question.key;
  if (question.answer === 'action' || question.answer === 'phrase' || key.split(' ').length > MAX_KEY_WORDS) return undefined;
  const parts = draft.statement.split(key);
  const [before = '', after = ''] = parts;
  // Inside a word or another number there is nothing to blank.
  if (parts.length !== 2 || /[\p{L}\p{N}.,-]$/u.test(before) || /^[\p{L}\p{N}-]/u.test(after)) return undefined;
  const stem = parts.join(BLANK);
  if (asksForAnything(stem) || (question.answer === 'person' && sharesSurname(stem, key))) return undefined;
  return toItem(fact, { format: 'cloze', stem, key, accepted: [...(question.accepted ?? [])], rationale: draft.rationale });
}
