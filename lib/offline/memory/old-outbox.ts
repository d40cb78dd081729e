import { z } from 'zod';
import { reviewEventRequestSchema, type ReviewEventRequest } from '@/lib/schemas/review';
import { addEvent } from './keep-event';
import type { LocalDatabase } from './local-database';

const KEY = 'dateline.review-outbox';

/** An event as the app kept it before it kept whole cards: a rating without the item's revision, or an undo. */
const oldReviewSchema = z.object({ kind: z.literal('review'), itemId: z.string(), rating: z.int(), visibleMs: z.number().nullable() });

/**
 * Moves what an older version of the app left unsent on this device to what is sent now. It did not write down whose it was: like that
 * version, this one takes it for the learner's who is here. Forgotten in the old place only once it is kept in the new one.
 */
export async function moveOldOutbox(db: LocalDatabase, learnerId: string, store: () => Pick<Storage, 'getItem' | 'removeItem'>): Promise<void> {
  try {
    const text = store().getItem(KEY);
    if (text === null) return;
    const events = readOld(text);
    await db.write(async (tx) => {
      for (const request of events) await addEvent(tx, learnerId, request);
    });
    if (db.storage === 'durable') store().removeItem(KEY);
  } catch {
    // Storage is refused, and then nothing was ever left there; or it is full, and it stays where it is until the next visit.
  }
}

function readOld(text: string): ReviewEventRequest[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  return (Array.isArray(parsed) ? parsed : []).flatMap((event: unknown) => {
    const old = oldReviewSchema.safeParse(event);
    const { itemId, rating, visibleMs } = old.success ? old.data : { itemId: '', rating: 0, visibleMs: null };
    const request = old.success ? { ...(event as object), evidence: { type: 'recalled', itemId, itemRevision: 0, rating, visibleMs } } : event;
    const read = reviewEventRequestSchema.safeParse(request);
    return read.success ? [read.data] : [];
  });
}
