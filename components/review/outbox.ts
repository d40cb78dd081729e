import type { PostFailure, PostResult } from '@/lib/offline/post-json';
import type { ReviewBatch, ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';

export type OutboxStore = { read: () => ReviewEventRequest[]; write: (events: ReviewEventRequest[]) => void };
export type Send = (batch: ReviewBatch) => Promise<PostResult<ReviewBatchResult>>;

/** What the server takes at once. */
const batchSize = 500;

export type Flushed = { ok: true; refused: ReviewBatchResult['refused'] } | PostFailure;

/**
 * Ratings go here first and to the server second, so that the next card never waits for the network and a closed tab loses
 * nothing. An event leaves only when the server names it as stored or refused; sending one twice changes nothing.
 */
export function createOutbox(store: OutboxStore, send: Send) {
  let flushing: Promise<Flushed> | null = null;

  async function sendAll(): Promise<Flushed> {
    const refused: ReviewBatchResult['refused'] = [];
    for (let events = store.read(); events.length > 0; events = store.read()) {
      const batch = events.slice(0, batchSize);
      const result = await send({ events: batch });
      if (!result.ok) return result;
      const settled = new Set([...result.data.stored.map(({ id }) => id), ...result.data.refused.map(({ id }) => id)]);
      refused.push(...result.data.refused);
      // Read again: more may have been added, here or in another tab, while this was under way.
      store.write(store.read().filter(({ id }) => !settled.has(id)));
      // A server that settles nothing would be asked for ever.
      if (!batch.some(({ id }) => settled.has(id))) return { ok: false, kind: 'failed', message: 'Some ratings could not be stored yet. They are kept on this device.' };
    }
    return { ok: true, refused };
  }

  return {
    add(event: ReviewEventRequest): void {
      store.write([...store.read(), event]);
    },
    waiting(): ReviewEventRequest[] {
      return store.read();
    },
    /** One sending at a time; an event added meanwhile goes with it or right after. */
    async flush(): Promise<Flushed> {
      while (flushing) await flushing;
      flushing = sendAll().finally(() => {
        flushing = null;
      });
      return flushing;
    },
  };
}
export type Outbox = ReturnType<typeof createOutbox>;

/** Facts whose rating waits here: the server still calls them due. An undone rating does not count. */
export function ratedFacts(events: readonly ReviewEventRequest[]): string[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.targetId] : [])));
  return events.flatMap((event) => (event.kind === 'review' && !undone.has(event.id) ? [event.factId] : []));
}
