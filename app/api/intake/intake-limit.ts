import { hitRateLimit } from '@/lib/data/rate-limits';
import { AppError } from '@/lib/errors';

/** More articles than anybody reads in an hour; fewer than would make of us a tool for fetching other people's sites. */
const perLearner = { limit: 60, windowSeconds: 60 * 60 };

/** Counts one intake of a learner, and refuses the one too many. */
export async function demandIntake(learnerId: string, now: Date): Promise<void> {
  const { allowed, retryAfterSeconds } = await hitRateLimit(`intake:${learnerId}`, perLearner, now);
  if (allowed) return;
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw new AppError('too-many-requests', `You have taken in ${perLearner.limit} articles within the hour. Please go on in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; what you have already is kept.`);
}
