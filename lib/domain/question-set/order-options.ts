import { stableId } from '@/lib/domain/stable-id';
import type { Item } from './schema';

/**
 * The options of an item in the order to show them; undefined where the answer is typed.
 *
 * The same item and seed always give the same order, so that a learner who comes back finds the options where they were, and the
 * order tells nothing of which is the key: it depends on the options' texts as a set, not on where they stood.
 * True and False keep the order everybody expects.
 *
 * @param seed what the order lasts for: an attempt's id, or a study day.
 */
export function orderOptions(item: Pick<Item, 'id' | 'format' | 'options'>, seed: string): string[] | undefined {
  if (!item.options) return undefined;
  if (item.format === 'true-false') return [...item.options].sort((a, b) => truthRank(a) - truthRank(b));
  return item.options
    .map((option) => ({ option, rank: stableId('o', [seed, item.id, option]) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ option }) => option);
}

function truthRank(option: string): number {
  return option.toLowerCase() === 'true' ? 0 : 1;
}
