import { orderOptions } from '@/lib/domain/question-set/order-options';
import { toPresentedItem } from '@/lib/domain/question-set/presented-item';
import { planGoingOn } from '@/lib/domain/planning/going-on';
import { planDay } from '@/lib/domain/planning/plan-day';
import { planContextOf, type PlanSettings } from '@/lib/domain/planning/studied';
import { formatMissedMost, isLeech } from '@/lib/domain/scheduling/leech';
import { studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { CardState } from '@/lib/domain/scheduling/schema';
import type { BundledArticle, BundledLearner } from '@/lib/schemas/memory-bundle';
import { contextOf } from './fold-card';
import type { CardRecord, LearnerRecord } from './local-database';
import { studiedHere } from './studied-here';
import type { PlayCard, PlayQueue } from './types';

export type Stored = { cards: readonly CardRecord[]; articles: readonly BundledArticle[] };

/** The study day by this device's zone, so that an evening abroad is an evening. */
export function todayHere(now: Date, settings: Pick<BundledLearner, 'dayStartHour'>, clockAheadMs: number | null): StudyDay {
  return studyDayOf(new Date(now.getTime() - (clockAheadMs ?? 0)), -Math.round(now.getTimezoneOffset()) || 0, settings.dayStartHour);
}

/** Before the first bundle. */
export function emptyQueue(today: StudyDay): PlayQueue {
  return { today, cards: [], dueCount: 0, minutes: 0, isCut: false, daysAway: 0, dueTomorrow: 0, nextDueOn: null, goingOn: null };
}

/** What to review today, from what is stored here, by the plan that the server makes too: the one place where the queue of this device is decided. */
export function planToday({ cards, articles }: Stored, { settings, bundle, added }: Pick<LearnerRecord, 'bundle' | 'added'> & { settings: BundledLearner }, today: StudyDay): PlayQueue {
  const known = cards.flatMap((card) => (card.state ? [{ ...card, state: card.state }] : []));
  const scheduling = contextOf(settings);
  const planSettings: PlanSettings = { ...settings, params: scheduling.params };
  const planned = known.map(({ content: { factId, articleId, salience, asOf, items }, state, log }) => {
    const missedMost = isLeech(state.lapses) ? formatMissedMost(log, scheduling, new Map(items.map(({ id, format }) => [id, format]))) : undefined;
    return { factId, articleId, salience, asOf, items, state, missedMost };
  });
  const context = planContextOf(planSettings, studiedHere(bundle?.studied, cards, today), today, added);
  const { queue, figures } = planDay(planned, context);
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
  return {
    today,
    cards: playCards,
    dueCount: playCards.length,
    minutes: figures.minutes,
    isCut: figures.waiting > 0,
    daysAway: figures.daysAway,
    dueTomorrow: figures.tomorrow,
    nextDueOn: figures.nextOn ?? firstLater(known, today, bundle?.nextDueOn ?? null),
    goingOn: queue.length === 0 && figures.waiting > 0 ? planGoingOn(planned.filter(({ items }) => items.length > 0), context) : null,
  };
}

/** Beyond what the plan looks at. */
function firstLater(known: readonly { state: CardState }[], today: StudyDay, nextBeyond: StudyDay | null): StudyDay | null {
  const days = known.flatMap(({ state }) => (!state.suspended && state.dueOn > today ? [state.dueOn] : []));
  return [...days, ...(nextBeyond !== null && nextBeyond > today ? [nextBeyond] : [])].sort()[0] ?? null;
}
