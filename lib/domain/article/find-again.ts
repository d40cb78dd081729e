import type { Evidence } from './schema';

/** Where a text holds the words of an evidence that counts in another text; where they stand more than once, nearest to where they stood. Null when nowhere. */
export function findAgain(text: string, { start, quote }: Evidence): Evidence | null {
  let nearest = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (nearest >= 0 && Math.abs(at - start) >= Math.abs(nearest - start)) break;
    nearest = at;
  }
  return nearest < 0 ? null : { start: nearest, end: nearest + quote.length, quote };
}
