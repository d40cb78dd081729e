import type { ChangedFact } from '@/lib/schemas/draft';
import { prisma } from './client';
import { toDay } from './day';
import { isSaid } from './is-said';

/** The facts of a person's published set whose sentences a newer text of the article changed, newest first. Empty for anybody else's set. */
export async function listChangedFacts(ownerId: string, questionSetId: string): Promise<ChangedFact[]> {
  const where = { article: { slug: questionSetId, ownerId }, evidenceChangedAt: { not: null } };
  const rows = await prisma.fact.findMany({ where, orderBy: [{ evidenceChangedAt: 'desc' }, { id: 'asc' }] });
  return rows.flatMap(({ id, statement, evidenceQuote, evidenceChangedAt, retiredAt }) =>
    evidenceChangedAt ? [{ id, statement, quote: evidenceQuote, changedOn: toDay(evidenceChangedAt), stillAsked: retiredAt === null }] : [],
  );
}

/**
 * The facts that a person's published set asks for now and that a newer text of its article, not yet published, says otherwise: what its
 * author should look at before they publish it.
 * @param since the day that text came in.
 */
export async function listUnsaidFacts(ownerId: string, questionSetId: string, text: string, since: string): Promise<ChangedFact[]> {
  const rows = await prisma.fact.findMany({ where: { article: { slug: questionSetId, ownerId }, retiredAt: null }, orderBy: { evidenceStart: 'asc' } });
  return rows.filter((row) => !isSaid(row, text)).map(({ id, statement, evidenceQuote }) => ({ id, statement, quote: evidenceQuote, changedOn: since, stillAsked: true }));
}
