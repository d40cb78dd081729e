import type { ContentArticle } from '@/lib/domain/article/content-article';
import type { GeneratedSet } from '@/lib/domain/question-set/schema';
import { publish, type Publication, type PublicationOutcome } from './publication';
import { inTransaction, isUniqueViolation } from './transaction';

export type ContentImport = {
  /** Also the question set's id, and the prefix of fact and item ids. */
  slug: string;
  meta: Omit<ContentArticle, 'body'>;
  text: string;
  set: GeneratedSet;
};

export type ImportOutcome = PublicationOutcome['outcome'];

/**
 * Publishes an article of `content/`, which is nobody's and is listed; importing the same again changes nothing.
 *
 * @param newId the id of a new article revision, should one be needed.
 * Throws AppError 'invalid-input' when the set does not rest on the text.
 */
export async function importContent(content: ContentImport, now: Date, newId: string): Promise<ImportOutcome> {
  const publication = toPublication(content);
  const store = async () => (await inTransaction((tx) => publish(tx, publication, now, newId))).outcome;
  try {
    return await store();
  } catch (error) {
    // Two processes seeding at once: the other one has made the rows by now.
    if (isUniqueViolation(error)) return store();
    throw error;
  }
}

function toPublication({ slug, meta, text, set }: ContentImport): Publication {
  return {
    slug,
    ownerId: null,
    listed: true,
    shown: {
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
    },
    facts: set.facts,
    items: set.items,
  };
}
