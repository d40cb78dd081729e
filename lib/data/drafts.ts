import { createHash } from 'node:crypto';
import { AppError } from '@/lib/errors';
import type { DraftChanges, DraftCreated, NewDraft } from '@/lib/schemas/draft';
import { fromDay } from './day';
import { lockDraft } from './draft-lock';
import type { DraftModel } from './generated/models';
import { lockLearner } from './learner-lock';
import { inTransaction, type Transaction } from './transaction';

/** A person works on a few drafts; a script that makes thousands is stopped here. */
export const MAX_DRAFTS = 200;

/**
 * Keeps a new draft, unless the same text, or another text of the same address, is there already and `anyway` is not set.
 * Repeating a request makes nothing new. One at a time for each learner, so that two tabs cannot keep the same article twice.
 * Throws AppError 'conflict' when there are too many.
 */
export async function createDraft(ownerId: string, fields: NewDraft, now: Date): Promise<DraftCreated> {
  return inTransaction(async (tx) => {
    await lockLearner(tx, ownerId);
    const { id } = fields;
    if (await tx.draft.findUnique({ where: { ownerId_id: { ownerId, id } }, select: { id: true } })) return { id };

    const known = await findSame(tx, ownerId, fields);
    if (known && !fields.anyway) return { kind: known.kind, same: toSame(known.draft) };
    if ((await tx.draft.count({ where: { ownerId, archivedAt: null } })) >= MAX_DRAFTS) {
      throw new AppError('conflict', `You have ${MAX_DRAFTS} drafts. Archive some that you no longer need, and try again.`);
    }
    await tx.draft.create({
      data: {
        ownerId,
        id,
        title: fields.title,
        byline: fields.byline ?? null,
        source: fields.source ?? null,
        sourceUrl: fields.sourceUrl ?? null,
        publishedOn: fields.publishedOn ? fromDay(fields.publishedOn) : null,
        language: fields.language,
        direction: fields.direction,
        text: fields.text,
        contentHash: hashOf(fields.text),
        previousId: known?.kind === 'same-address' ? known.draft.id : null,
        createdAt: now,
        updatedAt: now,
      },
    });
    return { id };
  });
}

type Known = { kind: 'same-text' | 'same-address'; draft: DraftModel };

/** Of several drafts of one address the published one is meant, since a newer text is its next revision. */
async function findSame(tx: Transaction, ownerId: string, { text, sourceUrl }: NewDraft): Promise<Known | null> {
  const newestFirst = { orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }] };
  const sameText = await tx.draft.findFirst({ where: { ownerId, contentHash: hashOf(text), archivedAt: null }, ...newestFirst });
  if (sameText) return { kind: 'same-text', draft: sameText };
  if (!sourceUrl) return null;
  const sameAddress = await tx.draft.findMany({ where: { ownerId, sourceUrl, OR: [{ archivedAt: null }, { questionSetId: { not: null } }] }, ...newestFirst });
  const draft = sameAddress.find(({ questionSetId }) => questionSetId !== null) ?? sameAddress[0];
  return draft ? { kind: 'same-address', draft } : null;
}

function toSame({ id, title, questionSetId }: DraftModel) {
  return { draftId: id, title, ...(questionSetId === null ? {} : { publishedSlug: questionSetId }) };
}

export type UpdateDraftOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'text-locked' };

/** The text can be changed until something refers to places in it; the rest at any time. */
export async function updateDraft(ownerId: string, id: string, changes: DraftChanges, now: Date): Promise<UpdateDraftOutcome> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, ownerId, id);
    if (!draft) return { ok: false, reason: 'unknown' };
    const { text, publishedOn, ...others } = changes;
    const changesText = text !== undefined && text !== draft.text;
    if (changesText && (await isTextLocked(tx, ownerId, id))) return { ok: false, reason: 'text-locked' };
    await tx.draft.update({
      where: { ownerId_id: { ownerId, id } },
      data: {
        ...others,
        ...(publishedOn === undefined ? {} : { publishedOn: publishedOn === null ? null : fromDay(publishedOn) }),
        ...(changesText ? { text, contentHash: hashOf(text) } : {}),
        updatedAt: now,
      },
    });
    return { ok: true };
  });
}

export async function isTextLocked(tx: Pick<Transaction, 'draftProposal' | 'draftEdit'>, ownerId: string, draftId: string): Promise<boolean> {
  const where = { ownerId, draftId };
  return (await tx.draftProposal.count({ where })) > 0 || (await tx.draftEdit.count({ where })) > 0;
}

/** Out of the way, or back. What was published from it stays published. False when this person has no such draft. */
export async function archiveDraft(ownerId: string, id: string, archived: boolean, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, ownerId, id);
    if (!draft) return false;
    if ((draft.archivedAt !== null) !== archived) await tx.draft.update({ where: { ownerId_id: { ownerId, id } }, data: { archivedAt: archived ? now : null } });
    return true;
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
