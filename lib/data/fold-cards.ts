import { applyReview, type SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { byEffectiveOrder, canApplyDirectly, replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import { loadCardsToFold, storeCards, type CardToFold } from './cards';
import type { LockedLearner } from './learner-lock';
import { groupByFact, loadLogs } from './review-log';
import type { Transaction } from './transaction';

/** Cards by fact; null for one that nothing is left of. */
export type Folded = Map<string, CardState | null>;

/**
 * Brings the cards up to events that were just appended: on top of the card where they are newer than anything it has seen, by
 * reading the whole log of the fact where they are not. Both give the same card.
 */
export async function foldNewEvents(tx: Transaction, learner: LockedLearner, events: readonly ReviewEvent[]): Promise<Folded> {
  if (events.length === 0) return new Map();
  const byFact = groupByFact(events);
  const cards = await loadCardsToFold(tx, learner.id, [...byFact.keys()]);
  const folded: Folded = new Map();
  const toReplay: string[] = [];
  for (const [factId, fresh] of byFact) {
    const card = applyAll(cards.get(factId), fresh, schedulingContext(learner));
    if (card) folded.set(factId, card);
    else toReplay.push(factId);
  }
  for (const [factId, card] of await replayFacts(tx, learner, toReplay)) folded.set(factId, card);
  await storeCards(tx, learner.id, folded);
  return folded;
}

/** Folds and stores cards from their whole logs. */
export async function refoldFacts(tx: Transaction, learner: LockedLearner, factIds: readonly string[]): Promise<Folded> {
  const folded = await replayFacts(tx, learner, factIds);
  await storeCards(tx, learner.id, folded);
  return folded;
}

async function replayFacts(tx: Transaction, learner: LockedLearner, factIds: readonly string[]): Promise<Folded> {
  if (factIds.length === 0) return new Map();
  const logs = await loadLogs(tx, learner.id, factIds);
  return new Map(factIds.map((factId) => [factId, replayReviews(logs.get(factId) ?? [], schedulingContext(learner))]));
}

/**
 * Null when only a replay can tell. A fact without a card may have a log of undone events, so it is replayed too. And a card of other weights
 * is not added to: what had come of both would be the fold of neither.
 */
function applyAll(before: CardToFold | undefined, fresh: readonly ReviewEvent[], context: SchedulingContext): CardState | null {
  if (before?.card.paramsVersion !== context.params.version) return null;
  let { card } = before;
  for (const event of [...fresh].sort(byEffectiveOrder)) {
    if (!canApplyDirectly(card, event, before.undone.has(event.id))) return null;
    card = applyReview(card, event, context);
  }
  return card;
}

function schedulingContext({ desiredRetention, weights }: LockedLearner): SchedulingContext {
  return { ...weights, desiredRetention };
}
