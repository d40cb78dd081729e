import { nextSibling } from '@/lib/domain/scheduling/review-ladder';
import type { DayPlan, PlanCard, PlanContext } from './day-plan';
import { planFacts } from './plan-facts';

/** The plan of a day (`planFacts`), each fact by the item whose turn it is. What has no item is not asked, and takes no place. */
export function planDay(cards: readonly PlanCard[], context: PlanContext): DayPlan {
  const askable = cards.filter(({ items }) => items.length > 0);
  const byFact = new Map(askable.map((card) => [card.factId, card]));
  const { queue, ...plan } = planFacts(askable, context);
  return {
    ...plan,
    queue: queue.flatMap((factId) => {
      const card = byFact.get(factId);
      const item = card && nextSibling(card.items, card.state, factId, card.missedMost);
      return item ? [{ factId, itemId: item.id }] : [];
    }),
  };
}
