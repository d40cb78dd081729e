import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { stableId } from '@/lib/domain/stable-id';
import type { Draft } from '../families/draft';

/** Ids come from what a fact or item says, not from where it stands, so they survive an edit elsewhere in the article. */
export function toFact(draft: Draft, salience: number): Fact {
  const { start, end, text } = draft.sentence;
  return { id: stableId('f', [draft.kind, draft.statement]), kind: draft.kind, statement: draft.statement, salience, evidence: draft.evidence ?? { start, end, quote: text } };
}

export function toItem(fact: Fact, item: Pick<Item, 'format' | 'stem' | 'key' | 'options' | 'accepted' | 'rationale'>): Item {
  const { format, stem, key, options, rationale } = item;
  const accepted = [...new Set(item.accepted ?? [])].filter((other) => other !== key);
  return {
    id: stableId('i', [fact.id, format, stem, key]),
    factId: fact.id,
    format,
    stem,
    key,
    ...(options ? { options } : {}),
    ...(accepted.length > 0 ? { accepted } : {}),
    rationale,
    evidence: fact.evidence,
    origin: 'built-in',
  };
}
