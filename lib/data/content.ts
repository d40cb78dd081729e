import { createHash } from 'node:crypto';
import { isExactEvidence } from '@/lib/domain/article/schema';
import type { ContentArticle } from '@/lib/domain/article/content-article';
import type { GeneratedSet } from '@/lib/domain/question-set/schema';
import { AppError } from '@/lib/errors';
import { importFacts, importItems, importSetOrder } from './content-set';
import { fromDay } from './day';
import { inTransaction, isUniqueViolation, type Transaction } from './transaction';

export type ContentImport = {
  /** Also the question set's id, and the prefix of fact and item ids. */
  slug: string;
  meta: Omit<ContentArticle, 'body'>;
  text: string;
  set: GeneratedSet;
};

export type ImportOutcome = 'created' | 'revised' | 'unchanged';

/**
 * Brings an article and its question set up to date; importing the same again changes nothing.
 *
 * Changed text is a new revision after the last. Facts that are still found move to it; those that are not are retired, and so
 * are items. Nothing of a learner's is touched: their cards hold facts, which are never deleted.
 *
 * @param newId the id of a new article revision, should one be needed.
 * Throws AppError 'invalid-input' when the set does not rest on the text.
 */
export async function importContent(content: ContentImport, now: Date, newId: string): Promise<ImportOutcome> {
  checkSet(content);
  try {
    return await inTransaction((tx) => store(tx, content, now, newId));
  } catch (error) {
    // Two processes seeding at once: the other one has made the rows by now.
    if (isUniqueViolation(error)) return inTransaction((tx) => store(tx, content, now, newId));
    throw error;
  }
}

async function store(tx: Transaction, content: ContentImport, now: Date, newId: string): Promise<ImportOutcome> {
  const article = await importArticle(tx, content, newId);
  const scope = { ...content, articleId: article.id, now };
  const changes = [await importFacts(tx, scope), await importItems(tx, scope), await importSetOrder(tx, scope)];
  if (article.outcome === 'unchanged' && changes.includes(true)) return 'revised';
  return article.outcome;
}

async function importArticle(tx: Transaction, content: ContentImport, newId: string): Promise<{ id: string; outcome: ImportOutcome }> {
  const { slug, meta, text, set } = content;
  const shown = {
    title: meta.title,
    dateline: set.article.dateline ?? null,
    summary: meta.summary,
    topic: meta.topic,
    text,
    source: meta.source,
    sourceUrl: meta.sourceUrl ?? null,
    byline: meta.byline,
    publishedOn: meta.publishedOn,
    language: meta.language,
    direction: meta.direction,
    licence: meta.licence,
  };
  const contentHash = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
  const last = await tx.article.findFirst({ where: { slug }, orderBy: { revision: 'desc' }, select: { id: true, revision: true, contentHash: true } });
  if (last?.contentHash === contentHash) return { id: last.id, outcome: 'unchanged' };
  await tx.article.create({
    data: {
      ...shown,
      id: newId,
      listed: true,
      slug,
      revision: (last?.revision ?? 0) + 1,
      previousId: last?.id ?? null,
      publishedOn: fromDay(meta.publishedOn),
      wordCount: text.split(/\s+/).filter((word) => word !== '').length,
      contentHash,
    },
  });
  return { id: newId, outcome: last ? 'revised' : 'created' };
}

/** The set was verified when it was made; this catches a text edited since. */
function checkSet({ slug, text, set }: ContentImport): void {
  const factIds = new Set(set.facts.map(({ id }) => id));
  for (const { id, evidence } of [...set.facts, ...set.items]) {
    if (!isExactEvidence(text, evidence)) throw new AppError('invalid-input', `${slug}: the evidence of ${id} is not at its place in the article. Make the question set again.`);
  }
  for (const { id, factId, key, options } of set.items) {
    if (!factIds.has(factId)) throw new AppError('invalid-input', `${slug}: ${id} asks for ${factId}, which is not in the set.`);
    if (options && !options.includes(key)) throw new AppError('invalid-input', `${slug}: the key of ${id} is not among its options.`);
  }
}
