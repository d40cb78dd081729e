import { isDeepStrictEqual } from 'node:util';
import { isExactEvidence } from '@/lib/domain/article/schema';
import { evidenceOfParts } from '@/lib/domain/question-set/composite';
import { carryOver } from '@/lib/domain/vetting/carry-over';
import type { DraftProposal } from '@/lib/domain/vetting/schema';
import { AppError } from '@/lib/errors';
import { prisma } from './client';
import { storeEdits } from './draft-edits';
import { lockDraft, type LockedDraft } from './draft-lock';
import { readDraftLog } from './draft-log';
import { findPublishedPrevious } from './draft-publication';
import { findPublishedSet } from './find-published-set';
import { inTransaction, type Transaction } from './transaction';

/** A draft is proposed for by each generator once or twice; a list that grows for ever is of no use to anybody. */
const MAX_PROPOSALS = 12;

export type DraftSource = { title: string; text: string; language: string; proposals: DraftProposal[] };

/** What a generator makes questions of. Null when this person has no such draft. */
export async function findDraftSource(ownerId: string, id: string): Promise<DraftSource | null> {
  const draft = await prisma.draft.findUnique({ where: { ownerId_id: { ownerId, id } }, select: { title: true, text: true, language: true } });
  return draft && { ...draft, proposals: (await readDraftLog(prisma, ownerId, id)).proposals };
}

export type AddProposalOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'text-changed' | 'too-many' };

/**
 * Keeps what a generator made of a text. The same proposal again is kept once, so that a repeated request moves nothing.
 * @param text what it was made of: another tab may have changed the draft's text meanwhile.
 * @param newId the id of the edit that accepts what is carried over from an earlier text, should there be any.
 */
export async function addProposal(ownerId: string, draftId: string, text: string, proposal: DraftProposal, now: Date, newId: string): Promise<AddProposalOutcome> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, ownerId, draftId);
    if (!draft) return { ok: false, reason: 'unknown' };
    if (draft.text !== text) return { ok: false, reason: 'text-changed' };
    await carryOverInto(tx, draft, now, newId);
    const { proposals } = await readDraftLog(tx, ownerId, draftId);
    if (proposals.some((known) => isDeepStrictEqual(known, JSON.parse(JSON.stringify(proposal))))) return { ok: true };
    if (proposals.length >= MAX_PROPOSALS) return { ok: false, reason: 'too-many' };
    await storeProposal(tx, draft, proposal, now);
    return { ok: true };
  });
}

/** For a text that no generator reads: what was published of its earlier one is all that is proposed. */
export async function carryOverPublished(ownerId: string, draftId: string, now: Date, newId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const draft = await lockDraft(tx, ownerId, draftId);
    if (draft) await carryOverInto(tx, draft, now, newId);
  });
}

/** What the earlier text's published set still asks of this one comes first, and accepted: it was vetted once. */
async function carryOverInto(tx: Transaction, draft: LockedDraft, now: Date, newId: string): Promise<void> {
  const { ownerId, id: draftId } = draft;
  if (draft.previousId === null || (await tx.draftProposal.count({ where: { ownerId, draftId } })) > 0) return;
  const previous = await findPublishedPrevious(tx, draft);
  const published = previous?.questionSetId ? await findPublishedSet(tx, previous.questionSetId) : null;
  if (!published) return;
  const carried = carryOver(draft.text, published.facts, published.items);
  if (carried.items.length === 0) return;
  await storeProposal(tx, draft, carried, now);
  await storeEdits(tx, draft, [{ id: newId, edit: { action: 'accept', items: carried.items.map(({ id }) => id).slice(0, 200) } }], now);
}

/** The draft's row must be locked. */
async function storeProposal(tx: Transaction, { ownerId, id: draftId, text }: LockedDraft, { origin, ...set }: DraftProposal, now: Date): Promise<void> {
  const isProved = [...set.facts, ...set.items].flatMap((proved) => evidenceOfParts(proved)).every((proof) => isExactEvidence(text, proof));
  if (!isProved) throw new AppError('invalid-input', 'These questions were made from another text. Nothing was kept.');
  const number = (await tx.draftProposal.count({ where: { ownerId, draftId } })) + 1;
  await tx.draftProposal.create({ data: { ownerId, draftId, number, origin, set, createdAt: now } });
  await tx.draft.update({ where: { ownerId_id: { ownerId, id: draftId } }, data: { updatedAt: now } });
}
