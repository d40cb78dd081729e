import { orderOptions } from '@/lib/domain/question-set/order-options';
import { toPresentedItem } from '@/lib/domain/question-set/presented-item';
import { buildReviewQueue } from '@/lib/domain/planning/build-review-queue';
import { addDays, studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { BundledArticle, BundledLearner } from '@/lib/schemas/memory-bundle';
import type { CardRecord } from './local-database';
import type { PlayCard, PlayQueue } from './types';

export type Stored = { cards: readonly CardRecord[]; articles: readonly BundledArticle[] };

/** The study day by this device's zone, so that an evening abroad is an evening. */
export function todayHere(now: Date, settings: Pick<BundledLearner, 'dayStartHour'>, clockAheadMs: number | null): StudyDay {
  return studyDayOf(new Date(now.getTime() - (clockAheadMs ?? 0)), -Math.round(now.getTimezoneOffset()) || 0, settings.dayStartHour);
}

/** What to review today, from what is stored here: the one place where the queue of this device is decided. */
export function planToday({ cards, articles }: Stored, today: StudyDay, nextBeyond: StudyDay | null): PlayQueue {
  const known = cards.flatMap((card) => (card.state ? [{ ...card, state: card.state }] : []));
  const queue = buildReviewQueue(
    known.map(({ content, state }) => ({ factId: content.factId, articleId: content.articleId, state, items: content.items })),
    { today },
  );
  const byFact = new Map(known.map((card) => [card.content.factId, card]));
  const byArticle = new Map(articles.map((article) => [article.id, article]));
  const playCards = queue.flatMap(({ factId, itemId }): PlayCard[] => {
    const card = byFact.get(factId);
    const item = card?.content.items.find(({ id }) => id === itemId);
    const article = card && byArticle.get(card.content.articleId);
    if (!card || !item || !article) return [];
    return [{
      factId,
      item: toPresentedItem({ ...item, options: orderOptions(item, today) }),
      itemRevision: item.revision,
      articleSlug: article.slug,
      articleTitle: article.title,
      asOf: card.content.asOf,
      state: card.state,
    }];
  });
  const coming = known.filter(({ state }) => !state.suspended && state.dueOn > today).map(({ state }) => state.dueOn);
  return {
    today,
    cards: playCards,
    dueCount: playCards.length,
    dueTomorrow: coming.filter((day) => day === addDays(today, 1)).length,
    nextDueOn: coming.reduce<StudyDay | null>((first, day) => (first === null || day < first ? day : first), nextBeyond !== null && nextBeyond > today ? nextBeyond : null),
  };
}
