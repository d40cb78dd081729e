import { touchBundle } from './bundle-touches';
import { prisma } from './client';
import type { Prisma } from './generated/client';
import { lockLearner } from './learner-lock';
import { inTransaction, type Transaction } from './transaction';

export type PrivateArticle = { slug: string; title: string; notes: number };

/** What a learner brought in of their own, by title. */
export async function listPrivateArticles(ownerId: string): Promise<PrivateArticle[]> {
  const rows = await prisma.article.findMany({
    where: { ownerId, private: true },
    select: { slug: true, title: true, _count: { select: { facts: true } } },
    orderBy: [{ title: 'asc' }, { createdAt: 'asc' }],
  });
  return rows.map(({ slug, title, _count }) => ({ slug, title, notes: _count.facts }));
}

/**
 * Takes a private article away with its facts, items and cards. The log stays, as what its owner did on those days; bringing the same notes
 * in again finds it. False when there is none of theirs by that name.
 */
export async function deletePrivateArticle(ownerId: string, slug: string, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    await lockLearner(tx, ownerId);
    const isGone = (await deletePrivateArticles(tx, { ownerId, slug })) > 0;
    if (isGone) await touchBundle(tx, ownerId, now);
    return isGone;
  });
}

/** Nobody but their owner can have cards of them, and no set asks their items: all that refers to them goes too. */
export async function deletePrivateArticles(tx: Transaction, which: { ownerId: string; slug?: string }): Promise<number> {
  const where = { ...which, private: true } satisfies Prisma.ArticleWhereInput;
  await tx.card.deleteMany({ where: { fact: { article: where } } });
  await tx.item.deleteMany({ where: { article: where } });
  await tx.fact.deleteMany({ where: { article: where } });
  const { count } = await tx.article.deleteMany({ where });
  return count;
}
