import type { Span } from '@/lib/domain/article/schema';

export type SplitText = { before: string; marked: string; after: string };

const isTrail = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');

/**
 * Cuts a text at a span (UTF-16, end exclusive). The three parts joined are the text again.
 * A span from an address may split a character in two, which no page could show: it is widened to whole ones.
 */
export function splitMark(text: string, mark: Span): SplitText {
  let start = Math.min(Math.max(mark.start, 0), text.length);
  let end = Math.min(Math.max(mark.end, start), text.length);
  if (isTrail(text, start)) start -= 1;
  if (isTrail(text, end)) end += 1;
  return { before: text.slice(0, start), marked: text.slice(start, end), after: text.slice(end) };
}
