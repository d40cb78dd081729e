import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { questionsOf, type DraftView } from './fold-draft';

/** What of a draft may be published: accepted items without fault, in the list's order, siblings after the first; and their facts. */
export function publishableOf(view: Pick<DraftView, 'items'>): { facts: Fact[]; items: Item[] } {
  const asked = view.items
    .map((vetted) => ({ fact: vetted.fact, items: questionsOf(vetted).flatMap(({ item, status, fault }) => (status === 'accepted' && fault === undefined ? [item] : [])) }))
    .filter(({ items }) => items.length > 0);
  return { facts: asked.map(({ fact }) => fact), items: asked.flatMap(({ items }) => items) };
}
