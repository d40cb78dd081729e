import type { FoldedText } from './folded-text';

export const MIN_SIMILARITY = 0.95;
const MIN_WORDS = 6;
const MIN_SHARED_WORDS = 0.8;
const MAX_CANDIDATES = 12;
/** A slip of the pen may be mended; one of these changes what is said. */
const DECISIVE = /\p{N}|^(?:no|not|never|nor|none|neither|without|cannot|[a-z]+n't|un[a-z]{4,})$/u;

type Word = { text: string; start: number; end: number };

/**
 * The stretches of a text that are nearly a quotation: at least 0.95 alike by edit distance, and with the same numbers and denials.
 * Windows of as many words are slid over the text once, counting shared words; only the few best are compared letter by letter, in a band
 * as wide as the allowance. So the time grows with the text's length and not with the product of both.
 *
 * @returns spans in units of the folded text, best first.
 */
export function fuzzyWindows(folded: FoldedText, quote: string): { start: number; end: number; similarity: number }[] {
  const wanted = wordsOf(quote);
  if (wanted.length < MIN_WORDS) return [];
  const words = wordsOf(folded.text);
  const found: { start: number; end: number; similarity: number }[] = [];
  for (const at of likelyWindows(words, wanted)) {
    const best = bestEdges(folded.text, words, at, wanted, quote);
    if (best && !found.some((other) => other.start < best.end && best.start < other.end)) found.push(best);
  }
  return found.sort((a, b) => b.similarity - a.similarity || a.start - b.start);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

/** Where windows begin that share most of their words with the quotation, in whatever order. */
function likelyWindows(words: readonly Word[], wanted: readonly Word[]): number[] {
  const need = new Map<string, number>();
  for (const { text } of wanted) need.set(text, (need.get(text) ?? 0) + 1);
  const held = new Map<string, number>();
  let shared = 0;
  const starts: { at: number; shared: number }[] = [];
  for (const [index, word] of words.entries()) {
    shared += change(need, held, word.text, 1);
    const out = words[index - wanted.length];
    if (out) shared -= change(need, held, out.text, -1);
    const at = Math.max(0, index - wanted.length + 1);
    if (shared >= wanted.length * MIN_SHARED_WORDS) starts.push({ at, shared });
  }
  return starts.sort((a, b) => b.shared - a.shared || a.at - b.at).slice(0, MAX_CANDIDATES).map(({ at }) => at);
}

/** One more or one fewer of a word in the window; returns 1 when that word counts towards what is needed. */
function change(need: ReadonlyMap<string, number>, held: Map<string, number>, word: string, by: 1 | -1): number {
  const needed = need.get(word);
  if (needed === undefined) return 0;
  const before = held.get(word) ?? 0;
  held.set(word, before + by);
  return (by === 1 ? before < needed : before <= needed) ? 1 : 0;
}

function bestEdges(text: string, words: readonly Word[], at: number, wanted: readonly Word[], quote: string): { start: number; end: number; similarity: number } | undefined {
  let best: { start: number; end: number; similarity: number } | undefined;
  const decisive = decisiveWords(wanted);
  for (const first of [at, at - 1, at + 1]) for (const length of [wanted.length, wanted.length - 1, wanted.length + 1]) {
    const inside = words.slice(Math.max(0, first), first + length);
    const [start, end] = [inside[0]?.start, inside.at(-1)?.end];
    if (first < 0 || start === undefined || end === undefined || decisiveWords(inside) !== decisive) continue;
    const similarity = similarityOf(text.slice(start, end), quote);
    if (similarity >= MIN_SIMILARITY && similarity > (best?.similarity ?? 0)) best = { start, end, similarity };
  }
  return best;
}

const decisiveWords = (words: readonly Word[]): string => words.map(({ text }) => text).filter((word) => DECISIVE.test(word)).join(' ');

/** 1 minus Levenshtein's distance over the longer length; 0 as soon as it is sure to be below the least that counts. */
function similarityOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  const allowance = Math.floor(longer * (1 - MIN_SIMILARITY));
  if (Math.abs(a.length - b.length) > allowance) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Array<number>(b.length + 1).fill(allowance + 1);
    const [from, to] = [Math.max(1, i - allowance), Math.min(b.length, i + allowance)];
    next[0] = i;
    let least = i;
    for (let j = from; j <= to; j += 1) {
      const value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      next[j] = value;
      least = Math.min(least, value);
    }
    if (least > allowance) return 0;
    row = next;
  }
  const distance = row[b.length] ?? longer;
  return distance > allowance ? 0 : 1 - distance / longer;
}
