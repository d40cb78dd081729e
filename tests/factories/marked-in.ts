import type { Passage } from '@/lib/schemas/answer';

/** The words under the highlighter pen, in the order they stand. */
export function markedIn(passage: Passage | null | undefined): string[] {
  return (passage?.paragraphs ?? []).flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
}
