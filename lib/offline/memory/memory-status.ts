import type { LocalDatabase } from './local-database';
import type { MemoryStatus } from './types';

/** What is stored of a learner and what waits, without what the sending itself knows. */
export async function findStatus(db: LocalDatabase, learnerId: string): Promise<Omit<MemoryStatus, 'syncing' | 'trouble'>> {
  const { learner, outbox, storedCards } = await db.read(async (tx) => ({
    learner: await tx.get('learners', [learnerId]),
    outbox: await tx.list('outbox', [learnerId]),
    storedCards: await tx.count('cards', [learnerId]),
  }));
  const waiting = outbox.filter(({ refusal }) => refusal === null);
  const oldest = waiting.reduce<Date | null>((first, { madeAt }) => (first === null || madeAt < first ? madeAt : first), null);
  return {
    waiting: waiting.length,
    oldestWaiting: oldest,
    storedCards,
    bundleMadeAt: learner?.bundle?.madeAt ?? null,
    coversUntil: learner?.bundle?.coversUntil ?? null,
    clockAheadMs: learner?.clockAheadMs ?? null,
    storage: db.storage,
    refused: outbox.flatMap(({ request, refusal }) => (refusal === null ? [] : [{ id: request.id, reason: refusal }])),
  };
}
