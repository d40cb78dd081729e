import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { AppError } from '@/lib/errors';
import { loadWeights, type LearnerWeights } from './personal-weights';
import type { Transaction } from './transaction';

/** What decides a learner's schedule, read under their lock. */
export type LockedLearner = {
  id: string;
  dayStartHour: number;
  desiredRetention: number;
  lastServerOrder: number;
  createdAt: Date;
  /** The Monday up to which their daily sums are kept with every write; null while nobody looks at them (rollups.ts). */
  sumsKeptTo: StudyDay | null;
  weights: LearnerWeights;
};

/**
 * Makes writes of one learner wait for each other until the transaction ends; learners never wait for one another.
 * A statement of its own: what it reads beside the lock would be as old as the wait. That is also why the row names the version of the weights,
 * which never change once stored, and are read after it.
 * Throws AppError 'unauthenticated' when the learner was deleted meanwhile.
 */
export async function lockLearner(tx: Transaction, learnerId: string): Promise<LockedLearner> {
  const [row] = await tx.$queryRaw<(Omit<LockedLearner, 'weights'> & { weightsVersion: number })[]>`
    select id, day_start_hour as "dayStartHour", desired_retention as "desiredRetention", last_server_order as "lastServerOrder", created_at as "createdAt",
      to_char(sums_kept_to, 'YYYY-MM-DD') as "sumsKeptTo", weights_version as "weightsVersion"
    from users where id = ${learnerId}::uuid for update`;
  if (!row) throw new AppError('unauthenticated', 'This account is no longer here. Start again to make a new one.');
  const { weightsVersion, ...learner } = row;
  return { ...learner, weights: await loadWeights(tx, learner.id, weightsVersion) };
}
