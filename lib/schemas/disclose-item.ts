import { markedParagraphs } from '@/lib/domain/article/marked-paragraphs';
import { toleranceOf } from '@/lib/domain/grading/tolerance';
import { evidenceOfParts } from '@/lib/domain/question-set/composite';
import type { Item } from '@/lib/domain/question-set/schema';
import type { Disclosure } from './answer';

/** The revision of an article that an item's evidence counts in. `publishedOn` is a day, YYYY-MM-DD. */
export type ArticleOfEvidence = {
  slug: string;
  revision: number;
  title: string;
  source: string;
  publishedOn: string;
  language: string;
  direction: 'ltr' | 'rtl';
  text: string;
};

/** What becomes known of an item once it is answered or revealed: the same from the server and from what a phone has stored. */
export function discloseItem(item: Omit<Item, 'factId' | 'stem' | 'origin'>, article: ArticleOfEvidence, evidenceChangedOn?: string): Disclosure {
  const { id, format, key, prompts, unit, rationale, evidence } = item;
  return {
    itemId: id,
    format,
    key,
    ...(prompts ? { prompts } : {}),
    ...nearnessOf(item),
    ...(unit === undefined ? {} : { unit }),
    rationale,
    evidence,
    ...(evidenceChangedOn === undefined ? {} : { evidenceChangedOn }),
    passage: {
      articleSlug: article.slug,
      ...(article.revision > 1 ? { articleRevision: article.revision } : {}),
      articleTitle: article.title,
      source: article.source,
      publishedOn: article.publishedOn,
      language: article.language,
      direction: article.direction,
      paragraphs: markedParagraphs(article.text, evidenceOfParts(item)),
    },
  };
}

/** A proportion and an amount under names of their own: devices hold disclosures from before there were amounts. */
function nearnessOf(item: Pick<Item, 'format' | 'key' | 'accepted' | 'tolerance'>): Pick<Disclosure, 'tolerance' | 'margin'> {
  const tolerance = toleranceOf(item);
  if (tolerance === undefined) return {};
  return 'amount' in tolerance ? { margin: tolerance.amount } : { tolerance: tolerance.proportion };
}
