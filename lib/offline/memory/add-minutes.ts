import type { AddedMinutes } from '@/lib/domain/planning/studied';
import type { LocalDatabase } from './local-database';
import { toStorageFailure } from './storage-failure';
import type { KeepFailure } from './types';

/** Notes that a learner goes on beyond a day's minutes. It stays here: what another device asks of them is another matter. */
export async function addMinutes(db: LocalDatabase, learnerId: string, added: AddedMinutes): Promise<{ ok: true } | KeepFailure> {
  try {
    await db.write(async (tx) => {
      const learner = await tx.get('learners', [learnerId]);
      if (learner) await tx.put('learners', [learnerId], { ...learner, added });
    });
    return { ok: true };
  } catch (error) {
    return toStorageFailure(error);
  }
}
