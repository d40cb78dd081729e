import type { ChangedFact, DraftAnswer, DraftDetail, DraftSummary, PublishedAs } from '@/lib/schemas/draft';
import { listChangedFacts, listUnsaidFacts } from './changed-facts';
import { prisma } from './client';
import { toDay } from './day';
import { readDraftLog } from './draft-log';
import { findPublishedPrevious } from './draft-publication';
import { isTextLocked } from './drafts';
import type { DraftModel } from './generated/models';
import { countOlderFacts } from './supersession';

/** Everything about one draft, for its owner. Null when this person has no such draft. */
export async function findDraft(ownerId: string, id: string): Promise<DraftAnswer | null> {
  const row = await prisma.draft.findUnique({ where: { ownerId_id: { ownerId, id } } });
  if (!row) return null;
  const [summary] = await toSummaries(ownerId, [row]);
  if (!summary) return null;
  const [log, textLocked, changedFacts, olderFacts] = await Promise.all([
    readDraftLog(prisma, ownerId, id),
    isTextLocked(prisma, ownerId, id),
    findChangedFacts(row),
    row.questionSetId === null ? null : countOlderFacts(ownerId, row.questionSetId),
  ]);
  const draft: DraftDetail = { ...summary, byline: row.byline, text: row.text, textLocked, previousId: row.previousId };
  return { draft, ...log, changedFacts, olderFacts };
}

async function findChangedFacts(draft: DraftModel): Promise<ChangedFact[]> {
  const { ownerId, questionSetId, text, createdAt } = draft;
  if (questionSetId !== null) return listChangedFacts(ownerId, questionSetId);
  const previous = await findPublishedPrevious(prisma, draft);
  return previous?.questionSetId ? listUnsaidFacts(ownerId, previous.questionSetId, text, toDay(createdAt)) : [];
}

/** A person's drafts without their texts, the last worked on first. */
export async function listDrafts(ownerId: string, { archived = false }: { archived?: boolean } = {}): Promise<DraftSummary[]> {
  const rows = await prisma.draft.findMany({
    where: { ownerId, archivedAt: archived ? { not: null } : null },
    omit: { text: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  });
  return toSummaries(ownerId, rows);
}

async function toSummaries(ownerId: string, rows: readonly Omit<DraftModel, 'text'>[]): Promise<DraftSummary[]> {
  const setIds = rows.flatMap(({ questionSetId }) => questionSetId ?? []);
  const [versions, siblings] = await Promise.all([
    prisma.questionSetVersion.findMany({ where: { questionSetId: { in: setIds } }, select: { questionSetId: true, version: true, publishedAt: true }, orderBy: { version: 'asc' } }),
    prisma.draft.findMany({ where: { ownerId, questionSetId: { in: setIds } }, select: { questionSetId: true, createdAt: true } }),
  ]);
  const newest = new Map(versions.map(({ questionSetId, version, publishedAt }): [string, PublishedAs] => [questionSetId, { slug: questionSetId, version, publishedAt: publishedAt.toISOString() }]));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    source: row.source,
    sourceUrl: row.sourceUrl,
    publishedOn: row.publishedOn && toDay(row.publishedOn),
    language: row.language,
    direction: row.direction,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    archived: row.archivedAt !== null,
    published: (row.questionSetId && newest.get(row.questionSetId)) || null,
    superseded: siblings.some(({ questionSetId, createdAt }) => questionSetId === row.questionSetId && createdAt > row.createdAt),
  }));
}
