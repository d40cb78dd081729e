import { splitParagraphs } from '@/lib/domain/article/paragraphs';
import type { Span } from '@/lib/domain/article/schema';
import { evidenceOfParts } from '@/lib/domain/question-set/composite';
import { questionsOf, type VettedItem } from './fold-draft';

/** A paragraph of the article and the ids of the items whose proof stands in it, in the list's order. */
export type ParagraphCoverage = { paragraph: Span; itemIds: string[] };

/** Which paragraphs are asked about, by what is not rejected. Offsets are UTF-16 units of `text`, end exclusive. */
export function coverageOf(text: string, items: readonly VettedItem[]): ParagraphCoverage[] {
  const asked = items.flatMap(questionsOf).filter(({ status }) => status !== 'rejected');
  return splitParagraphs(text).map((paragraph) => ({
    paragraph,
    itemIds: asked.filter(({ item }) => evidenceOfParts(item).some((proof) => overlaps(proof, paragraph))).map(({ item }) => item.id),
  }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
