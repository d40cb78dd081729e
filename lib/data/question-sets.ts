import type { Disclosure } from '@/lib/schemas/answer';
import { prisma } from './client';
import { toDisclosure } from './disclosure';
import type { Prisma } from './generated/client';
import { findChange } from './learner-changes';
import { findAskedItems, type Asked } from './set-versions';
import { toStoredItem, type StoredItem } from './stored-item';

export type QuestionSetSummary = { id: string; version: number; title: string; articleSlug: string; articleTitle: string; itemIds: string[] };

export async function findQuestionSet(id: string): Promise<QuestionSetSummary | null> {
  const row = await prisma.questionSet.findUnique({
    where: { id },
    include: { article: { select: { slug: true, title: true } }, items: { select: { itemId: true }, orderBy: { position: 'asc' } } },
  });
  if (!row) return null;
  return { id: row.id, version: row.version, title: row.title, articleSlug: row.article.slug, articleTitle: row.article.title, itemIds: row.items.map(({ itemId }) => itemId) };
}

/** With keys: for the server alone. As a sitting asks them, whatever was published since it was begun. */
export async function findSittingItems(sitting: Asked, itemIds: readonly string[]): Promise<StoredItem[]> {
  return findAskedItems(prisma, sitting, itemIds);
}

const withProof = { article: true, fact: { select: { evidenceChangedAt: true } } } satisfies Prisma.ItemInclude;

/** For revealing in a review: only an item of a fact that this learner has a card of, with what changed about it since they learnt it. */
export async function findOwnedDisclosure(learnerId: string, itemId: string): Promise<Disclosure | null> {
  const row = await prisma.item.findFirst({ where: { id: itemId, fact: { cards: { some: { learnerId } } } }, include: withProof });
  if (!row) return null;
  const change = await findChange(prisma, learnerId, row.factId);
  return { ...toDisclosure(toStoredItem(row), row.article, row.fact), ...(change ? { change } : {}) };
}
