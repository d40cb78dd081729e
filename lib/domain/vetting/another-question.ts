import { splitParagraphs } from '@/lib/domain/article/paragraphs';
import type { Span } from '@/lib/domain/article/schema';
import { splitSentences } from '@/lib/domain/article/sentences';
import type { DraftView, VettedItem } from './fold-draft';

/** What there is to take instead, and whence: the same fact otherwise, what is said beside it, or anywhere in the article. */
export type Another = { itemId: string; from: 'fact' | 'sentence' | 'paragraph' | 'article' };

/**
 * The question to show instead of one: first another side of its fact, in the same format before others; then a fact of its sentence, of
 * its paragraph, of the article, each the best in reserve. Nothing comes twice, and no side that was rejected or could not be accepted. Null when
 * all have been shown. `text` is what all evidence indexes, in UTF-16 units.
 */
export function anotherQuestion(text: string, view: Pick<DraftView, 'reserve'>, { item, siblings }: Pick<VettedItem, 'item' | 'siblings'>): Another | null {
  const sides = siblings.filter(({ shown, status, fault }) => !shown && status === 'proposed' && fault === undefined);
  const side = sides.find((one) => one.item.format === item.format) ?? sides[0];
  if (side) return { itemId: side.item.id, from: 'fact' };
  const fresh = view.reserve.filter(({ shown }) => !shown);
  const near = (spans: readonly Span[]) => {
    const around = spans.filter((span) => overlaps(span, item.evidence));
    return fresh.find((one) => around.some((span) => overlaps(span, one.item.evidence)));
  };
  const found = [['sentence', near(splitSentences(text))], ['paragraph', near(splitParagraphs(text))], ['article', fresh[0]]] as const;
  for (const [from, one] of found) if (one) return { itemId: one.item.id, from };
  return null;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
