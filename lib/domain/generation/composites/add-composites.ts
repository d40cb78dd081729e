import type { Fact, Item, Rejection } from '@/lib/domain/question-set/schema';
import { validateItem } from '@/lib/domain/question-set/validate-item';
import type { Document } from '../document/document';
import type { Draft } from '../families/draft';
import { newsDayOf } from './date-range';
import { pairings } from './pairing';
import { timeline } from './timeline';

/** One thing is asked at a time until so many have been. */
const AFTER_ITEMS = 10;

type Accepted = { facts: Fact[]; items: Item[]; rejected: Rejection[] };

/** A set with its timeline and its pairings, where the article yields them: after every fact was asked once, and never among the first ten items. `salience` is that of each sentence. */
export function addComposites(document: Document, drafts: readonly Draft[], salience: readonly number[], set: Accepted, max: number): Accepted {
  const at = Math.max(AFTER_ITEMS, 1 + set.items.findLastIndex(({ factId }, index) => set.items.findIndex((item) => item.factId === factId) === index));
  if (set.items.length < AFTER_ITEMS) return set;
  const rejected = [...set.rejected];
  const added = [...timeline(drafts, salience, newsDayOf(document)), ...pairings(drafts, salience)].filter(({ fact, item }) => {
    const verdict = validateItem(document.text, fact, item);
    if (!verdict.ok) rejected.push({ stem: item.stem, reason: verdict.reason });
    return verdict.ok;
  });
  const room = added.slice(0, Math.max(0, max - at));
  const items = [...set.items.slice(0, at), ...room.map(({ item }) => item), ...set.items.slice(at)].slice(0, max);
  return { facts: [...set.facts, ...room.map(({ fact }) => fact)], items, rejected };
}
