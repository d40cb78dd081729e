import { draftProposalSchema, type DraftProposal, type LoggedEdit } from '@/lib/domain/vetting/schema';
import { listEdits } from './draft-edits';
import type { Transaction } from './transaction';

export type DraftLog = { proposals: DraftProposal[]; edits: LoggedEdit[] };

/** Everything that what a draft asks is folded from. */
export async function readDraftLog(tx: Pick<Transaction, 'draftProposal' | 'draftEdit'>, ownerId: string, draftId: string): Promise<DraftLog> {
  const rows = await tx.draftProposal.findMany({ where: { ownerId, draftId }, orderBy: { number: 'asc' } });
  const proposals = rows.map(({ set, origin }) => draftProposalSchema.parse({ ...(set as object), origin }));
  return { proposals, edits: await listEdits(tx, ownerId, draftId) };
}
