import type { Span } from '../article/schema';

const OPENING = /["'“”‘’([{¿¡«»]/;
const CLOSING = /["'“”‘’)\]},;:!?»]/;
/** A leading apostrophe that belongs to its word: ’s, ’tis. */
const APOSTROPHE_WORD = /^['’](?:s|d|ll|re|ve|m|tis|twas)\b/i;
/** Kept in one piece: addresses, initialisms, abbreviations with their full stop. */
const KEEP =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|[A-Z](?:\.[A-Z])+\.?|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|[A-Z]|a\.m|p\.m|e\.g|i\.e)\.)$/;
const WORD_AND_STOP = /^[A-Za-z][a-z]+\.$/;
/** Prefixes keep their hyphen, other hyphens stand alone; numbers keep their separators; a character beyond the basic plane stays whole. */
const PIECE =
  /(?:non|anti|pre|post|re|semi|co|e|mid|multi|pro|ex|sub|un|inter|E|Non|Anti|Pre|Re|Co|Mid|Pro|Ex)-[A-Za-z]+|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![A-Za-z])|[A-Za-zÀ-ɏ0-9](?:[A-Za-zÀ-ɏ0-9_]|['’](?=[A-Za-z])|\.(?=[A-Za-z]\.?))*|\.{2,}|-{2,}|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s]/g;
const CLITIC = /^(.+?)(?:n['’]t|['’](?:s|re|ve|ll|d|m|S))$/;
const CONTRACTIONS = new Map([['cannot', 3], ['gonna', 3], ['gotta', 3], ['wanna', 3]]);

/** Splits `text.slice(start, end)` into words and marks as Universal Dependencies does for English. Offsets count in `text`. */
export function tokenise(text: string, start: number, end: number): Span[] {
  const tokens: Span[] = [];
  const sentence = text.slice(start, end);
  const lastContent = start + lastContentIndex(sentence);
  for (const match of sentence.matchAll(/\S+/g)) {
    let from = start + match.index;
    let to = from + match[0].length;
    while (from < to && OPENING.test(text.charAt(from)) && !APOSTROPHE_WORD.test(text.slice(from, to))) {
      tokens.push({ start: from, end: from + 1 });
      from++;
    }
    const chunkEnd = to;
    while (to > from && CLOSING.test(text.charAt(to - 1))) to--;
    if (to > from) splitCore(text.slice(from, to), from, to > lastContent, tokens);
    for (let i = to; i < chunkEnd; i++) tokens.push({ start: i, end: i + 1 });
  }
  return tokens;
}

/** Index of the last character that is neither white space nor a closing mark; −1 without one. */
function lastContentIndex(sentence: string): number {
  let i = sentence.length - 1;
  while (i >= 0 && (CLOSING.test(sentence.charAt(i)) || /\s/.test(sentence.charAt(i)))) i--;
  return i;
}

function splitCore(core: string, offset: number, isLast: boolean, tokens: Span[]): void {
  // The last full stop of a sentence ends it, even after what could be an abbreviation.
  if (KEEP.test(core) && !(isLast && WORD_AND_STOP.test(core))) {
    tokens.push({ start: offset, end: offset + core.length });
    return;
  }
  for (const match of core.matchAll(PIECE)) {
    const word = match[0];
    const start = offset + match.index;
    const stem = CLITIC.exec(word)?.[1]?.length ?? CONTRACTIONS.get(word.toLowerCase());
    if (stem !== undefined) tokens.push({ start, end: start + stem });
    tokens.push({ start: start + (stem ?? 0), end: start + word.length });
  }
}
