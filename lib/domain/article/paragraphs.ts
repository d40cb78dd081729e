import type { Span } from './schema';

/** One span per non-blank line of normalised text, without surrounding blanks. */
export function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      const from = start + line.indexOf(trimmed);
      spans.push({ start: from, end: from + trimmed.length });
    }
    start += line.length + 1;
  }
  return spans;
}
