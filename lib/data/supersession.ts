import { canSupersede } from '@/lib/domain/vetting/supersession';
import type { OlderFacts } from '@/lib/schemas/draft';
import { touchFacts } from './bundle-touches';
import { toDay } from './day';
import { Prisma } from './generated/client';
import type { FactModel } from './generated/models';
import { prisma } from './client';
import { quotesOf } from './is-said';
import { lockLearner } from './learner-lock';
import { inTransaction } from './transaction';

/** A published fact as its author finds it again. */
export type OwnFact = { id: string; statement: string; asOf: string; articleSlug: string; articleTitle: string };

const mostFound = 20;

/** The facts that a person's published set asks for, in the order of the text, each with the older ones it replaces. Empty for anybody else's set. */
export async function listReplacements(ownerId: string, slug: string): Promise<(OwnFact & { replaces: OwnFact[] })[]> {
  const rows = await prisma.fact.findMany({
    where: { article: { slug, ownerId, private: false }, retiredAt: null },
    include: { article: true, supersedes: { include: { article: true }, orderBy: { id: 'asc' } } },
    orderBy: [{ evidenceStart: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...toOwnFact(row), replaces: row.supersedes.map(toOwnFact) }));
}

/** A person's own published facts that have all these words, and that nothing replaced yet; the newest first, without one of them. */
export async function findOwnFacts(ownerId: string, words: string, without: string): Promise<OwnFact[]> {
  // A word is looked for as it stands: these three would be a pattern.
  const wanted = words.split(/\s+/).filter((word) => word !== '').slice(0, 10).map((word) => word.replace(/[\\%_]/g, '\\$&'));
  if (wanted.length === 0) return [];
  const rows = await prisma.fact.findMany({
    where: {
      id: { not: without },
      supersededById: null,
      article: { ownerId, private: false },
      AND: wanted.map((word) => ({ OR: [{ statement: { contains: word, mode: Prisma.QueryMode.insensitive } }, { article: { title: { contains: word, mode: Prisma.QueryMode.insensitive } } }] })),
    },
    include: { article: true },
    orderBy: [{ asOf: 'desc' }, { id: 'asc' }],
    take: mostFound,
  });
  return rows.map(toOwnFact);
}

/** What leads from a published set to the page where its author says what it replaces. */
export async function countOlderFacts(ownerId: string, slug: string): Promise<OlderFacts> {
  const [replaced, others] = await Promise.all([
    prisma.fact.count({ where: { supersededBy: { article: { slug, ownerId } } } }),
    prisma.fact.count({ where: { supersededById: null, article: { ownerId, private: false, slug: { not: slug } } } }),
  ]);
  return { replaced, others };
}

/** unknown: one of the two is not theirs. circle: the older one would come to stand in its own place. replaced: another took its place already. */
export type SupersedeOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'circle' | 'replaced' };

/**
 * Says that a fact took the place of an older one of the same author: the older one is asked no more, and whoever learnt it is told what it said and what
 * is so now. Twice is the same as once.
 */
export async function supersedeFact(ownerId: string, { olderId, newerId }: { olderId: string; newerId: string }, now: Date): Promise<SupersedeOutcome> {
  return inTransaction(async (tx) => {
    // Two at once could close a circle that neither sees.
    await lockLearner(tx, ownerId);
    const own = await tx.fact.findMany({ where: { id: { in: [olderId, newerId] }, article: { ownerId, private: false } } });
    const older = own.find(({ id }) => id === olderId);
    const newer = own.find(({ id }) => id === newerId);
    if (!older || !newer || newer.retiredAt !== null) return { ok: false, reason: 'unknown' };
    if (older.supersededById === newerId) return { ok: true };
    if (older.supersededById !== null) return { ok: false, reason: 'replaced' };
    const replaced = await tx.fact.findMany({ where: { article: { ownerId }, supersededById: { not: null } }, select: { id: true, supersededById: true } });
    const present = new Map(replaced.flatMap(({ id, supersededById }) => (supersededById === null ? [] : [[id, supersededById] as const])));
    if (!canSupersede(olderId, newerId, present)) return { ok: false, reason: 'circle' };
    await tx.fact.update({ where: { id: olderId }, data: { supersededById: newerId } });
    await tx.factChange.createMany({ data: [{ factId: olderId, changedAt: now, quotes: quotesOf(older) }], skipDuplicates: true });
    await touchFacts(tx, [olderId], now);
    return { ok: true };
  });
}

/** Takes it back: the older fact is asked again. False when it is not theirs, or nothing replaced it. */
export async function restoreFact(ownerId: string, olderId: string, now: Date): Promise<boolean> {
  const { count } = await prisma.fact.updateMany({ where: { id: olderId, supersededById: { not: null }, article: { ownerId } }, data: { supersededById: null, touchedAt: now } });
  return count === 1;
}

function toOwnFact({ id, statement, asOf, article }: FactModel & { article: { slug: string; title: string } }): OwnFact {
  return { id, statement, asOf: toDay(asOf), articleSlug: article.slug, articleTitle: article.title };
}
