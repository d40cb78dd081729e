import { createHash } from 'node:crypto';
import type { CardState } from '@/lib/domain/scheduling/schema';
import type { ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';
import { loadCards } from './cards';
import { stampEvent } from './event-time';
import { foldNewEvents, type Folded } from './fold-cards';
import { lockLearner } from './learner-lock';
import { findBatchContext, refusalOf } from './review-batch';
import { appendEvents, type NewEvent } from './review-log';
import { inTransaction, type Transaction } from './transaction';
import type { User } from './users';

/**
 * Stores what a phone collected, as it comes: out of order, in part, or again. Each event is stored once or refused with a reason, and the
 * cards are then what the whole log amounts to. All in one transaction under the learner's lock.
 */
export async function appendReviewEvents(user: Pick<User, 'id'>, batch: readonly ReviewEventRequest[], now: Date): Promise<ReviewBatchResult> {
  return inTransaction(async (tx) => {
    const learner = await lockLearner(tx, user.id);
    const context = await findBatchContext(tx, learner.id, batch);
    const known = context.bodyHashes;
    const fresh: NewEvent[] = [];
    const refused: ReviewBatchResult['refused'] = [];
    for (const request of batch) {
      const id = request.id.toLowerCase();
      const bodyHash = hashOf(request);
      const hashBefore = known.get(id);
      const reason = hashBefore === undefined ? refusalOf(request, context) : hashBefore === bodyHash ? null : 'id-used-for-another-event';
      if (reason !== null) refused.push({ id: request.id, reason });
      if (reason !== null || hashBefore !== undefined) continue;
      known.set(id, bodyHash);
      const stamp = stampEvent(request, learner.dayStartHour, { earliest: learner.createdAt, now });
      fresh.push({ ...stamp, id, cardId: request.factId, bodyHash, ...actOf(request, context.revisions) });
    }
    await appendEvents(tx, learner, fresh, now);
    const folded = await foldNewEvents(tx, learner, fresh);

    const refusedIds = new Set(refused.map(({ id }) => id));
    const kept = batch.filter(({ id }) => !refusedIds.has(id));
    return { stored: [...new Set(kept.map(({ id }) => id))], refused, cards: await listTouched(tx, learner.id, kept, folded) };
  });
}

type Act = Pick<NewEvent, 'kind' | 'target' | 'evidence'>;

function actOf(request: ReviewEventRequest, revisions: ReadonlyMap<string, { revision: number }>): Act {
  if (request.kind === 'undo') return { kind: 'undo', target: request.targetId.toLowerCase() };
  const { itemId, rating, visibleMs } = request;
  return { kind: 'review', evidence: { type: 'recalled', itemId, itemRevision: revisions.get(itemId)?.revision ?? 0, rating, visibleMs } };
}

/** Of what the device said, in a fixed order, so that a retry is told from another event under the same id. */
function hashOf(request: ReviewEventRequest): string {
  const { deviceId, deviceSequence, clientAt, zoneOffsetMinutes, factId, kind } = request;
  const act = request.kind === 'undo' ? [request.targetId] : [request.itemId, request.rating, request.visibleMs];
  return createHash('sha256').update(JSON.stringify([kind, factId, deviceId, deviceSequence, clientAt, zoneOffsetMinutes, ...act])).digest('hex');
}

/** Also for events that were stored before: the answer to the first request may have been lost. */
async function listTouched(tx: Transaction, learnerId: string, kept: readonly ReviewEventRequest[], folded: Folded): Promise<ReviewBatchResult['cards']> {
  const factIds = [...new Set(kept.map(({ factId }) => factId))];
  const before = factIds.filter((factId) => !folded.has(factId));
  const cards = before.length > 0 ? await loadCards(tx, learnerId, before) : new Map<string, CardState>();
  return factIds.map((factId) => ({ factId, dueOn: (folded.get(factId) ?? cards.get(factId))?.dueOn ?? null }));
}
