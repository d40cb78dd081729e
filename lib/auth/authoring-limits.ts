import { hitRateLimit } from '@/lib/data/rate-limits';
import { AppError } from '@/lib/errors';
import { keyOf } from './failure-limits';

const windowSeconds = 60 * 60;
/** The address's limits are wide, since a whole school may stand behind one. */
const limits = {
  generation: { perLearner: 20, perAddress: 200 },
  draft: { perLearner: 100, perAddress: 400 },
  /** Everything of a learner's, out or in. */
  takeout: { perLearner: 30, perAddress: 300 },
};

/**
 * Counts one piece of work that costs the server something.
 * Throws AppError 'too-many-requests' when it is one too many within an hour, saying when to try again.
 */
export async function countAuthoring(kind: keyof typeof limits, { learnerId, address }: { learnerId: string; address: string | null }, now: Date): Promise<void> {
  const { perLearner, perAddress } = limits[kind];
  const hits = [await hitRateLimit(keyOf(`${kind}-learner`, learnerId), { limit: perLearner, windowSeconds }, now)];
  if (address !== null) hits.push(await hitRateLimit(keyOf(`${kind}-address`, address), { limit: perAddress, windowSeconds }, now));
  const wait = Math.max(...hits.map(({ retryAfterSeconds }) => retryAfterSeconds));
  if (wait === 0) return;
  const minutes = Math.ceil(wait / 60);
  throw new AppError('too-many-requests', `That was a lot for one hour. Nothing is lost; please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`);
}
