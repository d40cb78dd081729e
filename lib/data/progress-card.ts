import { byEffectiveOrder, replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { retrievability } from '@/lib/domain/scheduling/memory-model';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import { daysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { traceReview, type TracedReview } from '@/lib/domain/scheduling/trace-reviews';
import { prisma } from './client';
import { todayOf, type Learner } from './due';
import { loadActiveWeights } from './personal-weights';
import { loadLogs } from './review-log';

/** One line of a card's log. */
export type CardEvent = {
  id: string;
  kind: ReviewEvent['kind'];
  studyDay: StudyDay;
  at: string;
  /** Named by an undo, and so without effect. */
  takenBack: boolean;
  /** What a review showed; null for all else, and for what was taken back. */
  review: TracedReview | null;
  /** What was asked, where the item is still here. */
  stem: string | null;
  /** Days; the card as the event left it. Null where it had no effect. */
  stability: number | null;
  dueOn: StudyDay | null;
};

export type CardHistory = {
  factId: string;
  statement: string;
  articleSlug: string;
  articleTitle: string;
  language: string;
  direction: 'ltr' | 'rtl';
  today: StudyDay;
  /** Null when everything was taken back. */
  card: CardState | null;
  /** Predicted, 0–1; null when nothing is remembered. */
  recallNow: number | null;
  /** Earliest first. */
  events: CardEvent[];
};

/** The whole story of one card; null for a fact that this learner never answered, whether or not there is one. */
export async function findCardHistory(learner: Learner, factId: string, now: Date): Promise<CardHistory | null> {
  const log = (await loadLogs(prisma, learner.id, [factId])).get(factId);
  const fact = log && (await prisma.fact.findUnique({ where: { id: factId }, include: { article: true, items: { select: { id: true, stem: true } } } }));
  if (!log || !fact) return null;
  const today = todayOf(learner, now);
  const context = { ...(await loadActiveWeights(prisma, learner.id)), desiredRetention: learner.desiredRetention };
  const steps = new Map<string, { review: TracedReview | null; after: CardState }>();
  const card = replayReviews(log, context, (before, event, after) => steps.set(event.id, { review: traceReview(before, event, after, context.params), after }));
  const undone = new Set(log.flatMap(({ kind, target }) => (kind === 'undo' && target ? [target] : [])));
  const stems = new Map(fact.items.map(({ id, stem }) => [id, stem]));
  return {
    factId,
    statement: fact.statement,
    articleSlug: fact.article.slug,
    articleTitle: fact.article.title,
    language: fact.article.language,
    direction: fact.article.direction,
    today,
    card,
    recallNow: card?.lastReviewedOn ? retrievability(card.stability, Math.max(0, daysBetween(card.lastReviewedOn, today)), context.params) : null,
    events: [...log]
      .sort(byEffectiveOrder)
      .map((event) => {
        const step = steps.get(event.id);
        return {
          id: event.id,
          kind: event.kind,
          studyDay: event.studyDay,
          at: event.effectiveAt.toISOString(),
          takenBack: undone.has(event.id),
          review: step?.review ?? null,
          stem: event.evidence ? (stems.get(event.evidence.itemId) ?? null) : null,
          stability: step ? step.after.stability : null,
          dueOn: step ? step.after.dueOn : null,
        };
      }),
  };
}
