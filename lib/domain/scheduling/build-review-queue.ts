import { nextSibling, type SiblingItem } from './review-ladder';
import type { CardState } from './schema';
import { daysBetween, type StudyDay } from './study-day';

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

/** The same cards with no two neighbours of one article, wherever their numbers allow it; otherwise as near the given order as that leaves. */
function spreadArticles(ordered: readonly DueCard[]): DueCard[] {
  const byArticle = new Map<string, { rank: number; card: DueCard }[]>();
  ordered.forEach((card, rank) => {
    const queue = byArticle.get(card.articleId);
    if (queue) queue.push({ rank, card });
    else byArticle.set(card.articleId, [{ rank, card }]);
  });
  const spread: DueCard[] = [];
  let previous: string | undefined;
  for (let remaining = ordered.length; remaining > 0; remaining--) {
    const article = nextArticle(byArticle, previous, remaining);
    const next = article === undefined ? undefined : byArticle.get(article)?.shift();
    if (!next) break;
    spread.push(next.card);
    previous = article;
  }
  return spread;
}

function nextArticle(byArticle: ReadonlyMap<string, { rank: number }[]>, previous: string | undefined, remaining: number): string | undefined {
  let best: string | undefined;
  let bestRank = Infinity;
  for (const [article, queue] of byArticle) {
    const head = queue[0];
    if (!head) continue;
    // More than half of what is left: unless it goes now and at every other place, it ends as its own neighbour.
    if (queue.length * 2 > remaining && article !== previous) return article;
    // The previous article is taken again only when nothing else is left.
    const rank = article === previous ? head.rank + 1e9 : head.rank;
    if (rank < bestRank) [best, bestRank] = [article, rank];
  }
  return best;
}
