import { defineRoute } from '@/lib/boundary/define-route';
import { appendReviewEvents } from '@/lib/data/review-events';
import { pullReviewEvents } from '@/lib/data/review-pull';
import { AppError } from '@/lib/errors';
import { pullQuerySchema, reviewBatchSchema, sortEvents, type PullAnswer, type ReviewBatchResult } from '@/lib/schemas/review';

/** Where a phone's outbox lands. Sending a batch again changes nothing; what is refused is named one by one and keeps nothing else back. */
export const POST = defineRoute({ body: reviewBatchSchema, learner: 'required' }, async ({ body, learner, now }): Promise<ReviewBatchResult> => {
  refuseOthers(body.learnerId, learner.id);
  const { sound, malformed } = sortEvents(body.events);
  const result = await appendReviewEvents(learner, sound, now, body.sentAt === undefined ? null : new Date(body.sentAt));
  return { ...result, refused: [...malformed, ...result.refused] };
});

/** What the learner's other devices did since, and whether what is stored on this one still holds. */
export const GET = defineRoute({ query: pullQuerySchema, learner: 'required' }, async ({ query, learner, now }): Promise<PullAnswer> => {
  refuseOthers(query.learnerId, learner.id);
  const { after, limit, since } = query;
  return pullReviewEvents(learner.id, { after, limit, since: since === undefined ? undefined : new Date(since) }, now);
});

/** A phone keeps the reviews of each learner apart, and a session may have changed hands since the page was opened. */
function refuseOthers(claimed: string | undefined, learnerId: string): void {
  if (claimed === undefined || claimed.toLowerCase() === learnerId) return;
  throw new AppError('conflict', 'Somebody else is signed in on this device now. The reviews that wait here are kept for the one who made them, and are sent when they sign in again.');
}
