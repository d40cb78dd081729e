import type { Disclosure, Passage } from '@/lib/schemas/answer';
import { toDay } from './day';
import type { ArticleModel } from './generated/models';
import type { StoredItem } from './stored-item';

export type ArticleOfEvidence = Pick<ArticleModel, 'slug' | 'title' | 'source' | 'publishedOn' | 'language' | 'direction' | 'text'>;

/** @param article the revision that the item's evidence counts in. */
export function toDisclosure(item: StoredItem, article: ArticleOfEvidence): Disclosure {
  return { itemId: item.id, key: item.key, rationale: item.rationale, evidence: item.evidence, passage: toPassage(item, article) };
}

function toPassage({ evidence }: StoredItem, article: ArticleOfEvidence): Passage {
  const { start, end } = paragraphsAround(article.text, evidence.start, evidence.end);
  return {
    articleSlug: article.slug,
    articleTitle: article.title,
    source: article.source,
    publishedOn: toDay(article.publishedOn),
    language: article.language,
    direction: article.direction,
    paragraph: article.text.slice(start, end),
    markStart: evidence.start - start,
    markEnd: evidence.end - start,
  };
}

/** The paragraph that holds a span, or all of them when it runs on into the next. */
function paragraphsAround(text: string, from: number, to: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  const next = text.indexOf('\n', to);
  return { start: Math.min(start, from), end: next < 0 ? text.length : next };
}
