import { defineRoute } from '@/lib/boundary/define-route';
import { appendReviewEvents } from '@/lib/data/review-events';
import { reviewBatchSchema, type ReviewBatchResult } from '@/lib/schemas/review';

/** Where a phone's outbox lands. Sending a batch again changes nothing; what is refused is named one by one and keeps nothing else back. */
export const POST = defineRoute({ body: reviewBatchSchema, learner: 'required' }, async ({ body, learner, now }): Promise<ReviewBatchResult> =>
  appendReviewEvents(learner, body.events, now),
);
