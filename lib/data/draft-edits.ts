import { vettingEditSchema, type LoggedEdit, type VettingEdit } from '@/lib/domain/vetting/schema';
import { lockDraft, type LockedDraft } from './draft-lock';
import { inTransaction, type Transaction } from './transaction';

/** A set of thirty questions takes some hundred edits; what goes on for ever is no person. */
export const MAX_EDITS = 10_000;

export type NewEdit = { id: string; edit: VettingEdit };
export type AppendEditsOutcome = {
  /** All after `since`, in the server's order, those just taken included. */
  edits: LoggedEdit[];
  /** Ids for which there was no room. */
  full: string[];
};

/**
 * Takes edits in the order given; those that are known by their ids are not taken again, however often they are sent and by how many
 * at once. Null when this person has no such draft.
 */
export async function appendEdits(ownerId: string, draftId: string, edits: readonly NewEdit[], since: number, now: Date): Promise<AppendEditsOutcome | null> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, ownerId, draftId);
    if (!draft) return null;
    const ids = edits.map(({ id }) => id);
    const known = new Set((await tx.draftEdit.findMany({ where: { ownerId, draftId, id: { in: ids } }, select: { id: true } })).map(({ id }) => id));
    const fresh = edits.filter(({ id }) => !known.has(id) && known.add(id));
    const room = Math.max(0, MAX_EDITS - draft.lastEditOrder);
    await storeEdits(tx, draft, fresh.slice(0, room), now);
    return { edits: await listEdits(tx, ownerId, draftId, since), full: fresh.slice(room).map(({ id }) => id) };
  });
}

/** The draft's row must be locked. */
export async function storeEdits(tx: Transaction, draft: LockedDraft, edits: readonly NewEdit[], now: Date): Promise<void> {
  if (edits.length === 0) return;
  const { ownerId, id: draftId, lastEditOrder } = draft;
  await tx.draftEdit.createMany({ data: edits.map(({ id, edit }, index) => ({ ownerId, draftId, id, editOrder: lastEditOrder + index + 1, edit, createdAt: now })) });
  await tx.draft.update({ where: { ownerId_id: { ownerId, id: draftId } }, data: { lastEditOrder: lastEditOrder + edits.length, updatedAt: now } });
}

export async function listEdits(tx: Pick<Transaction, 'draftEdit'>, ownerId: string, draftId: string, since = 0): Promise<LoggedEdit[]> {
  const rows = await tx.draftEdit.findMany({ where: { ownerId, draftId, editOrder: { gt: since } }, orderBy: { editOrder: 'asc' } });
  return rows.map(({ id, edit, editOrder }) => ({ id, edit: vettingEditSchema.parse(edit), order: editOrder }));
}
