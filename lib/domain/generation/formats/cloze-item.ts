import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { Draft } from '../families/draft';
import { toItem } from './facts-and-items';

const MAX_KEY_WORDS = 6;

/** The fact's statement with the answer left out: only for short answers that stand in it exactly once. */
export function clozeItem(fact: Fact, draft: Draft): Item | undefined {
  const [question] = draft.questions;
  const key = question?.typedKey ?? question?.key;
  if (!question || !key || !draft.restate.includes('cloze') || key.split(' ').length > MAX_KEY_WORDS) return undefined;
  const parts = draft.statement.split(key);
  if (parts.length !== 2) return undefined;
  return toItem(fact, { format: 'cloze', stem: parts.join(BLANK), key, accepted: [...(question.accepted ?? [])], rationale: draft.rationale });
}
