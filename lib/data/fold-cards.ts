import { applyReview, type SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { assumedFirstTryAccuracy } from '@/lib/domain/scheduling/rating-of-evidence';
import { byEffectiveOrder, canApplyDirectly, replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import { loadCards, storeCards } from './cards';
import type { LockedLearner } from './learner-lock';
import { findUndone, groupByFact, loadLogs } from './review-log';
import type { Transaction } from './transaction';

type Folded = Map<string, CardState | null>;

/**
 * Brings the cards up to events that were just appended: on top of the card where they are newer than anything it has seen, by
 * reading the whole log of the fact where they are not. Both give the same card.
 */
export async function foldNewEvents(tx: Transaction, learner: LockedLearner, events: readonly ReviewEvent[]): Promise<Folded> {
  if (events.length === 0) return new Map();
  const byFact = groupByFact(events);
  const cards = await loadCards(tx, learner.id, [...byFact.keys()]);
  const undone = await findUndone(tx, learner.id, events);
  const folded: Folded = new Map();
  const toReplay: string[] = [];
  for (const [factId, fresh] of byFact) {
    const card = applyAll(cards.get(factId), fresh, undone, schedulingContext(learner));
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

/** Null when only a replay can tell. A fact without a card may have a log of undone events, so it is replayed too. */
function applyAll(card: CardState | undefined, fresh: readonly ReviewEvent[], undone: ReadonlySet<string>, context: SchedulingContext): CardState | null {
  let state = card ?? null;
  for (const event of [...fresh].sort(byEffectiveOrder)) {
    if (!state || !canApplyDirectly(state, event, undone.has(event.id))) return null;
    state = applyReview(state, event, context);
  }
  return state;
}

function schedulingContext({ desiredRetention }: LockedLearner): SchedulingContext {
  return { params: defaultParams, desiredRetention, firstTryAccuracy: assumedFirstTryAccuracy };
}
