import { nextSibling, type SiblingItem } from '@/lib/domain/scheduling/review-ladder';
import type { CardState } from '@/lib/domain/scheduling/schema';
import { daysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { spreadArticles } from './spread-articles';

export type DueCard = { factId: string; articleId: string; state: CardState; items: SiblingItem[] };
export type QueuedReview = { factId: string; itemId: string };

/**
 * What to review now, in order: cards that are due and neither suspended nor buried today, the one nearest to being forgotten first, one
 * item of each, and facts of one article kept apart, so that one answer does not prompt the next.
 * Deterministic: the order of `cards` makes no difference.
 *
 * @param context.limit the most urgent so many, chosen before they are spread apart.
 */
export function buildReviewQueue(cards: readonly DueCard[], context: { today: StudyDay; limit?: number }): QueuedReview[] {
  const due = cards
    .filter(({ state, items }) => !state.suspended && state.buriedOn !== context.today && state.dueOn <= context.today && items.length > 0)
    .map((card) => ({ card, urgency: urgencyOf(card.state, context.today) }))
    .sort((a, b) => b.urgency - a.urgency || (a.card.factId < b.card.factId ? -1 : 1))
    .slice(0, context.limit ?? cards.length)
    .map(({ card }) => card);
  return spreadArticles(due).flatMap((card) => {
    const item = nextSibling(card.items, card.state, card.factId);
    return item ? [{ factId: card.factId, itemId: item.id }] : [];
  });
}

/**
 * Days elapsed per day of stability. Retrievability falls with this alone, so that with one learner's weights and
 * target it gives the order of retrievability relative to target without needing either. A forgotten card
 * has nothing left to lose and comes last.
 */
function urgencyOf(state: CardState, today: StudyDay): number {
  if (state.lastReviewedOn === null) return -1;
  return daysBetween(state.lastReviewedOn, today) / state.stability;
}
