import { rankingLabelsOf, type RankingLabel } from '@/lib/domain/vetting/ranking-labels';
import { articlePrint } from './article-print';
import { prisma } from './client';
import { readDraftLog } from './draft-log';

export type ArticleLabel = RankingLabel & { /** Its articlePrint. */ article: string };

/**
 * What every author ever decided about questions of the built-in generator, archived drafts included: for learning, so neither who nor
 * what words. One draft in memory at a time, in an order that says nothing about whose they are.
 */
export async function* rankingLabels(): AsyncGenerator<ArticleLabel> {
  const drafts = await prisma.draft.findMany({ where: { edits: { some: {} }, proposals: { some: {} } }, select: { ownerId: true, id: true }, orderBy: [{ contentHash: 'asc' }, { id: 'asc' }] });
  for (const { ownerId, id } of drafts) {
    const draft = await prisma.draft.findUnique({ where: { ownerId_id: { ownerId, id } }, select: { text: true } });
    if (!draft) continue;
    const { proposals, edits } = await readDraftLog(prisma, ownerId, id);
    const article = articlePrint(draft.text);
    for (const label of rankingLabelsOf(draft.text, proposals, edits)) yield { article, ...label };
  }
}
