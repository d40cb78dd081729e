import type { ReviewEventRequest } from '@/lib/schemas/review';
import { foldCard } from './fold-card';
import type { LocalDatabase, OutboxRecord } from './local-database';
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
      const [learner, card, sent] = await Promise.all([
        tx.get('learners', [learnerId]),
        tx.get('cards', [learnerId, request.factId]),
        tx.get('outbox', outboxKey(learnerId, request)),
      ]);
      if (!card && request.kind === 'review') return unknownCard;
      if (sent || card?.log.some(({ id }) => id === request.id)) return { ok: true, eventId: request.id, card: card?.state ?? null };
      const record: OutboxRecord = { request, madeAt: new Date(request.clientAt), refusal: null };
      await tx.put('outbox', outboxKey(learnerId, request), record);
      if (!card || !learner?.settings) {
        // What it led to is known only to the server.
        if (learner) await tx.put('learners', [learnerId], { ...learner, isBehind: true });
        return { ok: true, eventId: request.id, card: null };
      }
      const log = joinLogs(card.log, [toProvisional(request, learner.settings.dayStartHour, learner.clockAheadMs)]);
      const state = foldCard(log, learner.settings);
      await tx.put('cards', [learnerId, request.factId], { ...card, log, state });
      return { ok: true, eventId: request.id, card: state };
    });
  } catch (error) {
    return toStorageFailure(error);
  }
}

/** In the order in which the device did things, which is also the order they are sent in. */
export function outboxKey(learnerId: string, { deviceSequence, id }: Pick<ReviewEventRequest, 'deviceSequence' | 'id'>): [string, number, string] {
  return [learnerId, deviceSequence, id];
}

const unknownCard: KeepFailure = {
  ok: false,
  reason: 'unknown-card',
  message: 'This card is no longer stored on this device. Nothing was changed; it comes back with the next connection.',
};
