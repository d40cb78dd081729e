import type { PullAnswer } from '@/lib/schemas/review';
import { prisma } from './client';
import { listEventsAfter } from './review-log';

/**
 * The learner's events after a place in the server's order, oldest first. That order is given under the learner's lock, so what is committed
 * later never comes before what was read: a phone that asks from its last place on misses nothing.
 */
export async function pullReviewEvents(learnerId: string, { after, limit }: { after: number; limit: number }): Promise<PullAnswer> {
  const events = await listEventsAfter(prisma, learnerId, after, limit + 1);
  const page = events.slice(0, limit);
  return { events: page, cursor: page.at(-1)?.serverOrder ?? after, more: events.length > limit };
}
