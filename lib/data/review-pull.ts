import type { PullAnswer } from '@/lib/schemas/review';
import { isBundleOutdated } from './bundle-touches';
import { prisma } from './client';
import { listEventsAfter } from './review-log';

type Place = { after: number; limit: number; /** What the phone was last told, `asOf`. */ since?: Date };

/**
 * The learner's events after a place in the server's order, oldest first. That order is given under the learner's lock, so what is committed
 * later never comes before what was read: a phone that asks from its last place on misses nothing. And whether what else it stores still holds: a phone
 * that cannot say since when is told that it may not.
 */
export async function pullReviewEvents(learnerId: string, { after, limit, since }: Place, now: Date): Promise<PullAnswer> {
  const outdated = since === undefined || (await isBundleOutdated(learnerId, since, now));
  const events = await listEventsAfter(prisma, learnerId, after, limit + 1);
  const page = events.slice(0, limit);
  return { events: page, cursor: page.at(-1)?.serverOrder ?? after, more: events.length > limit, asOf: now.toISOString(), outdated };
}
