import type { DraftModel } from './generated/models';
import type { Transaction } from './transaction';

export type LockedDraft = DraftModel;

/**
 * Makes writes of one draft wait for each other until the transaction ends. A statement of its own: what it reads beside the lock
 * would be as old as the wait. Null when this person has no such draft.
 */
export async function lockDraft(tx: Transaction, ownerId: string, id: string): Promise<LockedDraft | null> {
  const locked = await tx.$queryRaw<unknown[]>`select 1 from drafts where owner_id = ${ownerId}::uuid and id = ${id}::uuid for update`;
  return locked.length === 0 ? null : tx.draft.findUnique({ where: { ownerId_id: { ownerId, id } } });
}
