import type { MarkedParagraph as Marked } from '@/lib/domain/article/marked-paragraphs';
import { MarkedText } from './marked-text';

/** A paragraph with every proof in it under the highlighter pen: cut in front of each mark but the first, so that each piece holds one. */
export function MarkedParagraph({ paragraph, draw = false }: { paragraph: Marked; draw?: boolean }) {
  const { text, marks } = paragraph;
  return marks.map((mark, index) => {
    const from = index === 0 ? 0 : mark.start;
    return <MarkedText key={mark.start} text={text.slice(from, marks[index + 1]?.start)} mark={{ start: mark.start - from, end: mark.end - from }} draw={draw} />;
  });
}
