import type { CardState } from '@/lib/domain/scheduling/schema';
import type { EventReceipt, EvidenceRequest, ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';
import { bodyHashOf } from './body-hash';
import { loadCards } from './cards';
import { clockOffset } from './clock-offset';
import { stampEvent } from './event-time';
import { keepEvents, type Folded } from './fold-cards';
import { lockLearner } from './learner-lock';
import { findBatchContext, refusalOf, type BatchContext, type KnownEvent } from './review-batch';
import type { NewEvent } from './review-log';
import { inTransaction, type Transaction } from './transaction';
import type { User } from './users';

/**
 * Stores what a phone collected, as it comes: out of order, in part, or again. Each event is stored once or refused with a reason, and the
 * cards are then what the whole log amounts to. All in one transaction under the learner's lock.
 *
 * @param sentAt the device's clock when the batch left; null where it did not say.
 */
export async function appendReviewEvents(user: Pick<User, 'id'>, batch: readonly ReviewEventRequest[], now: Date, sentAt: Date | null = null): Promise<ReviewBatchResult> {
  const { offsetMs, clockAheadMs } = clockOffset(sentAt, now);
  return inTransaction(async (tx) => {
    const learner = await lockLearner(tx, user.id);
    const context = await findBatchContext(tx, learner, batch);
    const known = new Map(context.known);
    const lastOfDevice = new Map(context.lastOfDevice);
    const fresh: NewEvent[] = [];
    const refused: ReviewBatchResult['refused'] = [];
    for (const request of [...batch].sort(byDeviceOrder)) {
      const id = request.id.toLowerCase();
      const device = request.deviceId.toLowerCase();
      const bodyHash = hashOf(request);
      const before = known.get(id);
      const reason = before === undefined ? refusalOf(request, context) : before.bodyHash === bodyHash ? null : 'id-used-for-another-event';
      if (reason !== null) {
        refused.push({ id: request.id, reason });
        continue;
      }
      if (before) {
        lastOfDevice.set(device, later(lastOfDevice.get(device), new Date(before.effectiveAt)));
        continue;
      }
      const stamp = stampEvent(request, learner.dayStartHour, { earliest: learner.createdAt, now, offsetMs, previous: lastOfDevice.get(device) });
      lastOfDevice.set(device, stamp.effectiveAt);
      fresh.push({ ...stamp, id, cardId: request.factId, bodyHash, ...actOf(request, context.items) });
      known.set(id, { bodyHash, effectiveAt: stamp.effectiveAt.toISOString(), studyDay: stamp.studyDay, serverOrder: learner.lastServerOrder + fresh.length });
    }
    const folded = await keepEvents(tx, learner, fresh, now, context.cards);

    const refusedIds = new Set(refused.map(({ id }) => id));
    const kept = batch.filter(({ id }) => !refusedIds.has(id));
    return { stored: listReceipts(kept, known), refused, cards: await listTouched(tx, learner.id, kept, folded), clockAheadMs };
  });
}

/** As each device counted, so that what it did first is dated first, however the batch was put together. */
function byDeviceOrder(a: ReviewEventRequest, b: ReviewEventRequest): number {
  return a.deviceId.localeCompare(b.deviceId, 'en') || a.deviceSequence - b.deviceSequence;
}

function later(a: Date | undefined, b: Date): Date {
  return a && a > b ? a : b;
}

type Act = Pick<NewEvent, 'kind' | 'target' | 'evidence' | 'dueOn'>;

function actOf(request: ReviewEventRequest, items: BatchContext['items']): Act {
  switch (request.kind) {
    case 'undo':
      return { kind: 'undo', target: request.targetId.toLowerCase() };
    case 'set-due':
      return { kind: 'set-due', dueOn: request.dueOn };
    case 'review': {
      const { evidence } = request;
      return { kind: 'review', evidence: { ...evidence, itemRevision: evidence.itemRevision || (items.get(evidence.itemId)?.revision ?? 0) } };
    }
    default:
      return { kind: request.kind };
  }
}

/** Of what the device said, in a fixed order, so that a retry is told from another event under the same id. */
function hashOf(request: ReviewEventRequest): string {
  const { deviceId, deviceSequence, clientAt, zoneOffsetMinutes, factId, kind } = request;
  return bodyHashOf([kind, factId, deviceId, deviceSequence, clientAt, zoneOffsetMinutes, ...detailsOf(request)]);
}

function detailsOf(request: ReviewEventRequest): unknown[] {
  switch (request.kind) {
    case 'undo':
      return [request.targetId];
    case 'set-due':
      return [request.dueOn];
    case 'review':
      return evidenceDetails(request.evidence);
    default:
      return [];
  }
}

function evidenceDetails(evidence: EvidenceRequest): unknown[] {
  // Without the revision: an event that an older version of the app left behind is sent again with none.
  if (evidence.type === 'recalled') return [evidence.itemId, evidence.rating, evidence.visibleMs];
  const { itemId, itemRevision, format, optionsShown, correct, hints, visibleMs, attemptNumber, measuredGuessRate, wordsShown, graderVersion } = evidence;
  return ['answered', itemId, itemRevision, format, optionsShown, correct, hints, visibleMs, attemptNumber, measuredGuessRate, wordsShown, graderVersion];
}

function listReceipts(kept: readonly ReviewEventRequest[], known: ReadonlyMap<string, KnownEvent>): EventReceipt[] {
  return [...new Set(kept.map(({ id }) => id))].flatMap((id): EventReceipt[] => {
    const stored = known.get(id.toLowerCase());
    if (!stored) return [];
    return [{ id, effectiveAt: new Date(stored.effectiveAt).toISOString(), studyDay: stored.studyDay, serverOrder: stored.serverOrder }];
  });
}

/** Also for events that were stored before: the answer to the first request may have been lost. */
async function listTouched(tx: Transaction, learnerId: string, kept: readonly ReviewEventRequest[], folded: Folded): Promise<ReviewBatchResult['cards']> {
  const factIds = [...new Set(kept.map(({ factId }) => factId))];
  const before = factIds.filter((factId) => !folded.has(factId));
  const cards = before.length > 0 ? await loadCards(tx, learnerId, before) : new Map<string, CardState>();
  return factIds.map((factId) => ({ factId, dueOn: (folded.get(factId) ?? cards.get(factId))?.dueOn ?? null }));
}
