import type { ChangedFact } from '@/lib/schemas/draft';
import { prisma } from './client';
import { toDay } from './day';
import type { Prisma } from './generated/client';

const newestFirst = { orderBy: [{ evidenceChangedAt: 'desc' as const }, { id: 'asc' as const }] };

/** The facts of a person's published set whose sentences a newer text of the article changed, newest first. Empty for anybody else's set. */
export async function listChangedFacts(ownerId: string, questionSetId: string): Promise<ChangedFact[]> {
  return list({ article: { slug: questionSetId, ownerId } });
}

/** The same of the facts that a learner has cards of. */
export async function listChangedCards(learnerId: string): Promise<ChangedFact[]> {
  return list({ cards: { some: { learnerId } } });
}

async function list(where: Prisma.FactWhereInput): Promise<ChangedFact[]> {
  const rows = await prisma.fact.findMany({ where: { ...where, evidenceChangedAt: { not: null } }, ...newestFirst });
  return rows.flatMap(({ id, statement, evidenceQuote, evidenceChangedAt, retiredAt }) =>
    evidenceChangedAt ? [{ id, statement, quote: evidenceQuote, changedOn: toDay(evidenceChangedAt), stillAsked: retiredAt === null }] : [],
  );
}
