import { applyReview, type SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { CARD_ALGORITHM } from '@/lib/domain/scheduling/card-algorithm';
import { byEffectiveOrder, canApplyDirectly, replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import { traceReview, type TracedReview } from '@/lib/domain/scheduling/trace-reviews';
import { loadCardsToFold, storeCards, type CardToFold } from './cards';
import type { LockedLearner } from './learner-lock';
import { appending, groupByFact, loadLogs, type NewEvent } from './review-log';
import { forgetRollups, RollupChanges } from './rollups';
import type { Transaction } from './transaction';

/** Cards by fact; null for one that nothing is left of. */
export type Folded = Map<string, CardState | null>;

/**
 * Appends events, which must be new, and brings their cards up to them: on top of the card where they are newer than anything it has seen, by
 * reading the whole log of the fact where they are not. Both give the same card. Events and cards are written in one statement.
 *
 * @param known the cards as they are, for whoever has read them under the same lock.
 */
export async function keepEvents(tx: Transaction, learner: LockedLearner, events: readonly NewEvent[], now: Date, known?: ReadonlyMap<string, CardToFold>): Promise<Folded> {
  if (events.length === 0) return new Map();
  const byFact = groupByFact(events);
  const cards = known ?? (await loadCardsToFold(tx, learner.id, [...byFact.keys()]));
  const context = schedulingContext(learner);
  const folded: Folded = new Map();
  const sums = new RollupChanges(learner, context);
  const toReplay: string[] = [];
  for (const [factId, fresh] of byFact) {
    const reviews: TracedReview[] = [];
    const card = sums.needLog(fresh) ? null : applyAll(cards.get(factId), fresh, context, reviews);
    if (!card) {
      toReplay.push(factId);
      continue;
    }
    folded.set(factId, card);
    sums.addReviews(factId, reviews);
  }
  const logs = toReplay.length > 0 ? await loadLogs(tx, learner.id, toReplay) : new Map<string, ReviewEvent[]>();
  for (const factId of toReplay) {
    const fresh = byFact.get(factId) ?? [];
    const log = [...(logs.get(factId) ?? []), ...fresh];
    folded.set(factId, replayReviews(log, context));
    sums.addLog(factId, log, fresh);
  }
  await storeCards(tx, learner.id, folded, appending(learner, events, now));
  await sums.store(tx);
  return folded;
}

/** Folds and stores cards from their whole logs: after a log was joined to another, or with other weights. */
export async function refoldFacts(tx: Transaction, learner: LockedLearner, factIds: readonly string[]): Promise<Folded> {
  if (factIds.length === 0) return new Map();
  const logs = await loadLogs(tx, learner.id, factIds);
  const context = schedulingContext(learner);
  const folded: Folded = new Map(factIds.map((factId) => [factId, replayReviews(logs.get(factId) ?? [], context)]));
  await storeCards(tx, learner.id, folded);
  await forgetRollups(tx, learner.id);
  return folded;
}

/**
 * Null when only a replay can tell. A fact without a card may have a log of undone events, so it is replayed too. And a card of other weights
 * or other rules is not added to: what had come of both would be the fold of neither.
 *
 * @param reviews is given what each review showed.
 */
function applyAll(before: CardToFold | undefined, fresh: readonly ReviewEvent[], context: SchedulingContext, reviews: TracedReview[]): CardState | null {
  if (before?.card.paramsVersion !== context.params.version || before.card.algorithm !== CARD_ALGORITHM) return null;
  let { card } = before;
  for (const event of [...fresh].sort(byEffectiveOrder)) {
    if (!canApplyDirectly(card, event, before.undone.has(event.id))) return null;
    const after = applyReview(card, event, context);
    const review = traceReview(card, event, after, context.params);
    if (review) reviews.push(review);
    card = after;
  }
  return card;
}

export function schedulingContext({ desiredRetention, weights }: LockedLearner): SchedulingContext {
  return { ...weights, desiredRetention };
}
