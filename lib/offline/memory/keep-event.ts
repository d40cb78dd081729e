import type { CardState } from '@/lib/domain/scheduling/schema';
import type { ReviewEventRequest } from '@/lib/schemas/review';
import { foldCard } from './fold-card';
import type { LocalDatabase, LocalTransaction } from './local-database';
import { joinLogs, toProvisional } from './logged-event';
import { toStorageFailure } from './storage-failure';
import type { Kept, KeepFailure } from './types';

/**
 * Adds an event to the learner's log and to what is to be sent, and folds its card: all of it or nothing, before any network, and once for
 * each id. Of a card that is no longer stored here only an answer is refused: to take back what was done to it must still be possible.
 */
export async function keepEvent(db: LocalDatabase, learnerId: string, request: ReviewEventRequest): Promise<Kept | KeepFailure> {
  try {
    return await db.write(async (tx): Promise<Kept | KeepFailure> => {
      const card = await tx.get('cards', [learnerId, request.factId]);
      if (!card && request.kind === 'review') return unknownCard;
      return { ok: true, eventId: request.id, card: await addEvent(tx, learnerId, request) };
    });
  } catch (error) {
    return toStorageFailure(error);
  }
}

/** The same as part of a transaction, whether the card is stored here or not. Gives the card it leads to; null where that is known only to the server. */
export async function addEvent(tx: LocalTransaction, learnerId: string, request: ReviewEventRequest): Promise<CardState | null> {
  const [learner, card, sent] = await Promise.all([
    tx.get('learners', [learnerId]),
    tx.get('cards', [learnerId, request.factId]),
    tx.get('outbox', outboxKey(learnerId, request)),
  ]);
  if (sent || card?.log.some(({ id }) => id === request.id)) return card?.state ?? null;
  await tx.put('outbox', outboxKey(learnerId, request), { request, madeAt: new Date(request.clientAt), refusal: null });
  if (!learner?.settings) return null;
  if (!card) {
    await tx.put('learners', [learnerId], { ...learner, isBehind: true });
    return null;
  }
  const log = joinLogs(card.log, [toProvisional(request, learner.settings.dayStartHour, learner.clockAheadMs)]);
  const state = foldCard(log, learner.settings);
  await tx.put('cards', [learnerId, request.factId], { ...card, log, state });
  return state;
}

/** In the order in which the device did things, which is also the order they are sent in. */
export function outboxKey(learnerId: string, { deviceSequence, id }: Pick<ReviewEventRequest, 'deviceSequence' | 'id'>): [string, number, string] {
  return [learnerId, deviceSequence, id];
}

const unknownCard: KeepFailure = {
  ok: false,
  reason: 'unknown-card',
  message: 'This card is no longer stored on this device: it may have been replaced, or set aside elsewhere. Nothing was changed; go on with the next.',
};
