import { AppError } from '@/lib/errors';
import type { Transaction } from './transaction';

/** What decides a learner's schedule, read under their lock. */
export type LockedLearner = {
  id: string;
  dayStartHour: number;
  desiredRetention: number;
  lastServerOrder: number;
  createdAt: Date;
};

/**
 * Makes writes of one learner wait for each other until the transaction ends; learners never wait for one another.
 * A statement of its own: what it reads beside the lock would be as old as the wait.
 * Throws AppError 'unauthenticated' when the learner was deleted meanwhile.
 */
export async function lockLearner(tx: Transaction, learnerId: string): Promise<LockedLearner> {
  const [row] = await tx.$queryRaw<LockedLearner[]>`
    select id, day_start_hour as "dayStartHour", desired_retention as "desiredRetention", last_server_order as "lastServerOrder", created_at as "createdAt"
    from users where id = ${learnerId}::uuid for update`;
  if (!row) throw new AppError('unauthenticated', 'This account is no longer here. Start again to make a new one.');
  return row;
}
