import type { Span } from './schema';

/** A paragraph with the proofs' places in it (UTF-16, end exclusive), in their order, none over another. */
export type MarkedParagraph = { text: string; marks: Span[] };

/** Several proofs may stand in one paragraph, and several parts in one sentence: each paragraph comes once, each stretch is marked once. */
export function markedParagraphs(text: string, proofs: readonly Span[]): MarkedParagraph[] {
  const paragraphs: (Span & { marks: Span[] })[] = [];
  for (const proof of [...proofs].sort((a, b) => a.start - b.start)) {
    const around = paragraphsAround(text, proof.start, proof.end);
    const last = paragraphs.at(-1);
    const mark = { start: proof.start, end: proof.end };
    if (!last || around.start >= last.end) paragraphs.push({ ...around, marks: [mark] });
    else {
      last.end = Math.max(last.end, around.end);
      const before = last.marks.at(-1);
      if (before && mark.start < before.end) before.end = Math.max(before.end, mark.end);
      else last.marks.push(mark);
    }
  }
  return paragraphs.map((paragraph) => cutOut(text, paragraph, proofs.length > 1));
}

/** A paragraph as a clipping shows it: of several, only the stretch that is marked, or they would fill the page. */
function cutOut(text: string, { start, end, marks }: Span & { marks: Span[] }, several: boolean): MarkedParagraph {
  const from = several ? (marks[0]?.start ?? start) : start;
  const to = several ? (marks.at(-1)?.end ?? end) : end;
  const lead = from > start ? '… ' : '';
  const shift = lead.length - from;
  return { text: lead + text.slice(from, to) + (to < end ? ' …' : ''), marks: marks.map((mark) => ({ start: mark.start + shift, end: mark.end + shift })) };
}

/** The paragraph that holds a span, or all of them when it runs on into the next. */
function paragraphsAround(text: string, from: number, to: number): Span {
  const start = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  const next = text.indexOf('\n', to);
  return { start: Math.min(start, from), end: next < 0 ? text.length : next };
}
