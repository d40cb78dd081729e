import { createHash } from 'node:crypto';
import { isExactEvidence } from '@/lib/domain/article/schema';
import { evidenceOfParts, isComposite } from '@/lib/domain/question-set/composite';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { AppError } from '@/lib/errors';
import { fromDay } from './day';
import { publishFacts, publishItems, publishSetOrder } from './published-set';
import { forgetRollupsOfStory } from './rollups';
import { publishVersion } from './set-versions';
import type { Transaction } from './transaction';

/** An article with its question set, as it is to stand. From `content/` and from drafts alike. */
export type Publication = {
  /** The article's address, the question set's id, and the prefix of fact and item ids. */
  slug: string;
  ownerId: string | null;
  /** On the front page. */
  listed: boolean;
  shown: {
    title: string;
    dateline: string | null;
    summary: string;
    topic: string;
    text: string;
    source: string;
    sourceUrl: string | null;
    byline: string | null;
    publishedOn: string;
    language: string;
    direction: 'ltr' | 'rtl';
    licence: string;
  };
  facts: readonly Fact[];
  /** In the set's order, siblings included. */
  items: readonly Item[];
};

export type PublicationOutcome = { outcome: 'created' | 'revised' | 'unchanged'; version: number };

/**
 * Brings an article and its question set up to date; the same once more changes nothing.
 *
 * A changed article is a new revision after the last. Facts that are still asked for move to it; the others are retired, and so are
 * their items. Whatever is asked otherwise than before is a new version of the set. Nothing of a learner's is touched: cards hold
 * facts, which are never deleted, and sittings hold the version they were begun with.
 *
 * @param newId the id of a new revision of the article, should one be needed.
 * Throws AppError 'invalid-input' when the set does not rest on the text.
 */
export async function publish(tx: Transaction, publication: Publication, now: Date, newId: string): Promise<PublicationOutcome> {
  checkSet(publication);
  // Two publications of one set would each count on from the same version.
  await tx.$queryRaw`select 1 from question_sets where id = ${publication.slug} for update`;
  const article = await publishArticle(tx, publication, newId);
  const scope = { ...publication, articleId: article.id, now };
  const facts = await publishFacts(tx, scope);
  const items = await publishItems(tx, scope);
  const order = await publishSetOrder(tx, scope);
  if (article.isOfAnotherTopic) await forgetRollupsOfStory(tx, publication.slug);
  const isChanged = article.outcome !== 'unchanged' || facts.changed || items.changed || order.changed;
  const version = await publishVersion(tx, { questionSetId: publication.slug, articleId: article.id, items: items.published, now, isNewSet: order.isNewSet, isChanged });
  return { outcome: article.outcome === 'unchanged' && isChanged ? 'revised' : article.outcome, version };
}

async function publishArticle(tx: Transaction, { slug, ownerId, listed, shown }: Publication, newId: string): Promise<{ id: string; outcome: PublicationOutcome['outcome']; isOfAnotherTopic: boolean }> {
  const contentHash = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
  const last = await tx.article.findFirst({ where: { slug }, orderBy: { revision: 'desc' }, select: { id: true, revision: true, contentHash: true, topic: true } });
  if (last?.contentHash === contentHash) return { id: last.id, outcome: 'unchanged', isOfAnotherTopic: false };
  await tx.article.create({
    data: {
      ...shown,
      id: newId,
      ownerId,
      listed,
      slug,
      revision: (last?.revision ?? 0) + 1,
      previousId: last?.id ?? null,
      publishedOn: fromDay(shown.publishedOn),
      wordCount: shown.text.split(/\s+/).filter((word) => word !== '').length,
      contentHash,
    },
  });
  return { id: newId, outcome: last ? 'revised' : 'created', isOfAnotherTopic: last !== null && last.topic !== shown.topic };
}

/** The set was verified when it was made; this catches a text edited since. */
function checkSet({ slug, shown: { text }, facts, items }: Publication): void {
  const factIds = new Set(facts.map(({ id }) => id));
  for (const proved of [...facts, ...items]) {
    const isProved = evidenceOfParts(proved).every((proof) => isExactEvidence(text, proof));
    if (!isProved) throw new AppError('invalid-input', `${slug}: the evidence of ${proved.id} is not at its place in the article. Make the question set again.`);
  }
  for (const { id, factId, format, key, options } of items) {
    if (!factIds.has(factId)) throw new AppError('invalid-input', `${slug}: ${id} asks for ${factId}, which is not in the set.`);
    if (options && !isComposite(format) && !options.includes(key)) throw new AppError('invalid-input', `${slug}: the key of ${id} is not among its options.`);
  }
}
