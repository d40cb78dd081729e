import { postJson } from '@/lib/offline/post-json';
import { z } from 'zod';
import { reviewEventRequestSchema, type ReviewBatchResult, type ReviewEventRequest } from '@/lib/schemas/review';
import { createOutbox, type Outbox, type OutboxStore } from './outbox';

const KEY = 'dateline.review-outbox';

/** In memory as well: where storage is refused, the events last as long as the page. */
function localStore(): OutboxStore {
  let memory: ReviewEventRequest[] = [];
  return {
    read() {
      try {
        const text = window.localStorage.getItem(KEY);
        if (text === null) return memory;
        const parsed = z.array(reviewEventRequestSchema).safeParse(JSON.parse(text));
        return parsed.success ? parsed.data : [];
      } catch {
        return memory;
      }
    },
    write(events) {
      memory = events;
      try {
        if (events.length === 0) window.localStorage.removeItem(KEY);
        else window.localStorage.setItem(KEY, JSON.stringify(events));
      } catch {
        // Kept in memory above.
      }
    },
  };
}

let shared: Outbox | undefined;

/** This device's outbox for ratings. */
export function browserOutbox(): Outbox {
  shared ??= createOutbox(localStore(), (batch) => postJson<ReviewBatchResult>('/api/reviews', batch));
  return shared;
}
