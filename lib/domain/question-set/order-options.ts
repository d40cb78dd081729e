import { randomFrom } from '@/lib/domain/random-from';
import type { Item } from './schema';

/**
 * The options of an item in the order to show them; undefined where the answer is typed.
 *
 * The same item and seed always give the same order, so that a learner who comes back finds the options where they were, and the
 * order tells nothing of which is the key: it depends on the options as a set, not on where they stood. True comes before False.
 * What is to be put in order, or matched, never starts out right.
 *
 * @param seed what the order lasts for: an attempt's id, or a study day.
 */
export function orderOptions(item: Pick<Item, 'id' | 'format' | 'key' | 'options'>, seed: string): string[] | undefined {
  if (!item.options) return undefined;
  if (item.format === 'true-false') return [...item.options].sort((a, b) => truthRank(a) - truthRank(b));
  const order = shuffle([...item.options].sort(), randomFrom(`${seed}\u001f${item.id}`));
  return order.join('\n') === item.key ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

function truthRank(option: string): number {
  return option.toLowerCase() === 'true' ? 0 : 1;
}

/** Fisher and Yates, in place. */
function shuffle(options: string[], random: () => number): string[] {
  for (let last = options.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const [a, b] = [options[last], options[chosen]];
    if (a !== undefined && b !== undefined) [options[last], options[chosen]] = [b, a];
  }
  return options;
}
