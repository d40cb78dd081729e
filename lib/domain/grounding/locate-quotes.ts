import type { Span } from '@/lib/domain/article/schema';
import { foldText, spanInSource, type FoldedText } from './folded-text';
import { fuzzyWindows } from './fuzzy-window';

export type QuotePlace = { ok: true; span: Span } | { ok: false; reason: string };

const MIN_CHARACTERS = 8;
const MAX_PLACES = 20;

/**
 * Where quotations stand in an article: exactly; else with quotation marks, dashes, blanks, case and accents made alike; else where at
 * least 0.95 of it stands (fuzzyWindows). Of several places the one nearest to the quotations before and after it is meant, since a model
 * reads from top to bottom; without such a neighbour nothing is guessed. Spans are UTF-16 indices into `text`.
 */
export function locateQuotes(text: string, quotes: readonly string[]): QuotePlace[] {
  const folded = foldText(text);
  const places = quotes.map((quote) => placesOf(text, folded, quote));
  return places.map((found, index) => {
    const [only] = found;
    if (!only) return { ok: false, reason: 'the quotation is not in the article' };
    if (found.length === 1) return { ok: true, span: only };
    const chosen = nearest(found, neighbour(places, index, -1), neighbour(places, index, 1));
    return chosen ? { ok: true, span: chosen } : { ok: false, reason: 'the quotation stands in several places of the article' };
  });
}

function placesOf(text: string, folded: FoldedText, quote: string): Span[] {
  const bare = quote.trim().replace(/^(?:\.\.\.|…)\s*|\s*(?:\.\.\.|…)$/gu, '');
  if (foldText(bare).text.length < MIN_CHARACTERS) return [];
  const exact = occurrences(text, bare).map((start) => ({ start, end: start + bare.length }));
  if (exact.length > 0) return exact;
  for (const wanted of [bare, bare.replace(/^["“”'‘’«»]+|["“”'‘’«»]+$/gu, '')].map((one) => foldText(one).text.trim())) {
    const found = occurrences(folded.text, wanted).map((start) => spanInSource(text, folded, start, start + wanted.length));
    if (found.length > 0) return found;
  }
  const windows = fuzzyWindows(folded, foldText(bare).text.trim());
  const best = windows[0]?.similarity;
  return windows.filter(({ similarity }) => similarity === best).map(({ start, end }) => spanInSource(text, folded, start, end));
}

/** Whole words only: “rain” is not quoted by “train”. */
function occurrences(text: string, wanted: string): number[] {
  const starts: number[] = [];
  if (wanted === '') return starts;
  for (let at = text.indexOf(wanted); at >= 0 && starts.length < MAX_PLACES; at = text.indexOf(wanted, at + 1)) {
    const cutsWord = joins(text, at) || joins(text, at + wanted.length);
    if (!cutsWord) starts.push(at);
  }
  return starts;
}

/** Scripts written without blanks have no words to cut. */
const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function joins(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return LETTER.test(before) && LETTER.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
}

/** The nearest quotation on one side that stands in one place alone. */
function neighbour(places: readonly Span[][], index: number, step: 1 | -1): Span | undefined {
  for (let at = index + step; at >= 0 && at < places.length; at += step) if (places[at]?.length === 1) return places[at]?.[0];
  return undefined;
}

function nearest(found: readonly Span[], before: Span | undefined, after: Span | undefined): Span | undefined {
  if (!before && !after) return undefined;
  const ranked = found.map((span) => ({ span, distance: (before ? gap(before, span) : 0) + (after ? gap(span, after) : 0) })).sort((a, b) => a.distance - b.distance);
  return ranked[0] && ranked[0].distance < (ranked[1]?.distance ?? Infinity) ? ranked[0].span : undefined;
}

/** Between two stretches; a good deal further where the second one stands first. */
function gap(first: Span, second: Span): number {
  return second.start >= first.end ? second.start - first.end : 4 * Math.max(1, first.start - second.end);
}
