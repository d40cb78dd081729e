import { slugOfTitle } from '@/lib/domain/article/article-address';
import { readHeadline } from '@/lib/domain/article/headline';
import { summarise } from '@/lib/domain/article/summarise';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import { publishableOf } from '@/lib/domain/vetting/publishable';
import { toDay } from './day';
import { lockDraft, type LockedDraft } from './draft-lock';
import { readDraftLog } from './draft-log';
import { publish, type Publication } from './publication';
import { inTransaction, type Transaction } from './transaction';

export type PublishDraftOutcome =
  | { ok: true; slug: string; version: number }
  /** superseded: a newer text of the same article is published. nothing-accepted: no question is both accepted and without fault. */
  | { ok: false; reason: 'unknown' | 'superseded' | 'nothing-accepted' };

/**
 * Publishes what is accepted of a draft: at first under an address of its own, later as a new version there. A newer text of a
 * published article goes on under that one's address, as its next revision. Once more without a change changes nothing.
 *
 * @param newId the id of a new revision of the article; its end makes a new address hard to guess.
 */
export async function publishDraft(ownerId: string, draftId: string, now: Date, newId: string): Promise<PublishDraftOutcome> {
  return inTransaction(async (tx) => {
    const draft = await lockDraft(tx, ownerId, draftId);
    if (!draft) return { ok: false, reason: 'unknown' };
    const earlier = draft.questionSetId ?? (await findPublishedPrevious(tx, draft))?.questionSetId ?? null;
    if (earlier !== null && (await isSuperseded(tx, draft, earlier))) return { ok: false, reason: 'superseded' };
    const { proposals, edits } = await readDraftLog(tx, ownerId, draftId);
    const asked = publishableOf(foldDraft(draft.text, proposals, edits));
    if (asked.items.length === 0) return { ok: false, reason: 'nothing-accepted' };

    const slug = earlier ?? `${slugOfTitle(draft.title)}-${newId.slice(-10)}`;
    const { version } = await publish(tx, { slug, ownerId, listed: false, shown: toShown(draft), ...asked }, now, newId);
    if (draft.questionSetId === null) await tx.draft.update({ where: { ownerId_id: { ownerId, id: draftId } }, data: { questionSetId: slug } });
    return { ok: true, slug, version };
  });
}

/** The nearest earlier draft of the same article that was published. */
export async function findPublishedPrevious(tx: Pick<Transaction, 'draft'>, { ownerId, previousId }: Pick<LockedDraft, 'ownerId' | 'previousId'>): Promise<LockedDraft | null> {
  const seen = new Set<string>();
  for (let id = previousId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const previous: LockedDraft | null = await tx.draft.findUnique({ where: { ownerId_id: { ownerId, id } } });
    if (!previous || previous.questionSetId !== null) return previous;
    id = previous.previousId;
  }
  return null;
}

/** Whether a draft that was begun later is published as this set. To publish the older one would put its text back. */
export async function isSuperseded(tx: Pick<Transaction, 'draft'>, { ownerId, createdAt }: Pick<LockedDraft, 'ownerId' | 'createdAt'>, questionSetId: string): Promise<boolean> {
  return (await tx.draft.count({ where: { ownerId, questionSetId, createdAt: { gt: createdAt } } })) > 0;
}

const NOT_STATED = 'Not stated';

function toShown(draft: LockedDraft): Publication['shown'] {
  return {
    title: draft.title,
    dateline: readHeadline(draft.text).dateline ?? null,
    summary: summarise(draft.text),
    topic: 'News',
    text: draft.text,
    source: draft.source ?? siteOf(draft.sourceUrl) ?? NOT_STATED,
    sourceUrl: draft.sourceUrl,
    byline: draft.byline,
    // The same at every publication, so that an unchanged draft stays unchanged.
    publishedOn: toDay(draft.publishedOn ?? draft.createdAt),
    language: draft.language,
    direction: draft.direction,
    licence: NOT_STATED,
  };
}

function siteOf(address: string | null): string | null {
  return address === null ? null : new URL(address).hostname.replace(/^www\./, '');
}
