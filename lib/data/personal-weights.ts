import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { assumedFirstTryAccuracy } from '@/lib/domain/scheduling/first-try-accuracy';
import { defaultParams, toMemoryParams } from '@/lib/domain/scheduling/memory-model';
import type { Transaction } from './transaction';

/** What of a schedule is measured for one learner. With the desired retention it is the whole context of a fold. */
export type LearnerWeights = Omit<SchedulingContext, 'desiredRetention'>;

export const defaultWeights: LearnerWeights = { params: defaultParams, firstTryAccuracy: assumedFirstTryAccuracy };

/**
 * A version of a learner's weights never changes, so what was read once is read for good; and the memory model recognises parameters by their
 * identity, so giving the same object again is what keeps a fold fast.
 */
const known = new Map<string, LearnerWeights>();
const mostKnown = 5_000;

/**
 * Weights by their number. Costs a query the first time, and none for the default.
 * Not to be called by the transaction that stores the version: it may yet be rolled back.
 */
export async function loadWeights(db: Transaction, learnerId: string, version: number): Promise<LearnerWeights> {
  if (version === defaultParams.version) return defaultWeights;
  const key = `${learnerId} ${version}`;
  const found = known.get(key) ?? (await readWeights(db, learnerId, version));
  // Put back last: the first of a map is then what was longest not asked for.
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
  return found;
}

/** The weights that decide a learner's days now, for reading. What writes cards takes them from the lock (learner-lock.ts). */
export async function loadActiveWeights(db: Transaction, learnerId: string): Promise<LearnerWeights> {
  const [row] = await db.$queryRaw<{ version: number }[]>`select weights_version as version from users where id = ${learnerId}::uuid`;
  return loadWeights(db, learnerId, row?.version ?? defaultParams.version);
}

async function readWeights(db: Transaction, learnerId: string, version: number): Promise<LearnerWeights> {
  const [row] = await db.$queryRaw<{ w: number[]; firstTryAccuracy: number }[]>`
    select w, first_try_accuracy as "firstTryAccuracy" from personal_weights where learner_id = ${learnerId}::uuid and version = ${version}`;
  if (!row) throw new Error(`weights ${version} of a learner are missing`);
  const read = toMemoryParams(version, row.w);
  if (!read.ok) throw new Error(`weights ${version} of a learner are unfit: ${read.reason}`);
  return { params: read.params, firstTryAccuracy: row.firstTryAccuracy };
}
