import { describeError, log } from '@/lib/boundary/log';
import { countTries, listUncounted } from '@/lib/data/count-tries';

const learnersAtOnce = 100;

/** Counts what the answers since the last time say about the items, learner by learner. One whose count fails keeps no other from theirs. */
export async function countNewTries(): Promise<void> {
  let learnerIds = await listUncounted(null, learnersAtOnce);
  while (learnerIds.length > 0) {
    for (const learnerId of learnerIds) {
      await countTries(learnerId).catch((error: unknown) => log('error', 'counting-tries-failed', describeError(error)));
    }
    learnerIds = await listUncounted(learnerIds.at(-1) ?? null, learnersAtOnce);
  }
}
