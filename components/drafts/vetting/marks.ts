import { splitParagraphs } from '@/lib/domain/article/paragraphs';
import type { Span } from '@/lib/domain/article/schema';
import type { VettedItem, VettedQuestion } from '@/lib/domain/vetting/fold-draft';

/** One stretch of a paragraph, with the questions (by their places in the list) whose proof it belongs to. */
export type Stretch = Span & {
  asked: number[];
  /** Questions whose proof ends here: their numbers stand behind it, as a footnote's do. */
  ending: number[];
};
export type MarkedParagraph = Span & { stretches: Stretch[] };

export const proofsOf = ({ item }: Pick<VettedQuestion, 'item'>): Span[] => [item.evidence, ...(item.furtherEvidence ?? [])];

/** The article cut where a proof begins or ends. Rejected questions mark nothing, save the one looked at. The stretches of a paragraph joined are the paragraph again. */
export function markArticle(text: string, items: readonly VettedItem[], lit: number | null = null): MarkedParagraph[] {
  const proofs = items.flatMap((entry, index) => (entry.status === 'rejected' && index !== lit ? [] : proofsOf(entry).map((span) => ({ ...span, index }))));
  return splitParagraphs(text).map((paragraph) => {
    const inside = proofs.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
    const cuts = [paragraph.start, ...inside.flatMap(({ start, end }) => [start, end]), paragraph.end].filter((at) => at >= paragraph.start && at <= paragraph.end);
    const places = [...new Set(cuts)].sort((a, b) => a - b);
    const stretches = places.slice(1).map((end, at) => {
      const start = places[at] ?? end;
      return {
        start,
        end,
        asked: distinct(inside.filter((proof) => proof.start < end && proof.end > start)),
        ending: distinct(inside.filter((proof) => proof.end === end)),
      };
    });
    return { ...paragraph, stretches };
  });
}

const distinct = (proofs: readonly { index: number }[]): number[] => [...new Set(proofs.map(({ index }) => index))];
