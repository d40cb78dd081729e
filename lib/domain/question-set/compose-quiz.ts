import type { Item } from './schema';

/**
 * The items of a set that a quiz asks: the first of each fact, in the set's order. Siblings of one fact give each other's
 * answer away, so the others wait until reviews ask for the fact again.
 */
export function composeQuiz<SetItem extends Pick<Item, 'factId'>>(items: readonly SetItem[]): SetItem[] {
  const asked = new Set<string>();
  return items.filter(({ factId }) => !asked.has(factId) && asked.add(factId));
}
