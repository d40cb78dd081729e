import { splitSentences } from './sentences';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const leastShared = 0.5;

/** Whether two sentences share half of their words or more: fewer, and neither is called a rewording of the other. */
export function isRewording(was: string, now: string): boolean {
  return likeness(wordsOf(was), wordsOf(now)) >= leastShared;
}

/**
 * What a newer text says in the place of a quotation of an older one: of each of its sentences the same one where it still stands, otherwise
 * the new sentence most like it. Of a quotation that is part of a sentence, the whole of that is looked for. Null where nothing like it is left.
 *
 * Likeness is Dice's coefficient of the words without case (Dice 1945, Ecology 26), 0–1. Only sentences that the older text did not have
 * are taken for a rewording: one that stood there already is about something else.
 */
export function findReworded(older: string, quote: string, newer: string): string | null {
  if (newer.includes(quote)) return quote;
  const fresh = sentencesOf(newer).filter((sentence) => !older.includes(sentence));
  const former = sentencesOf(older);
  const found = sentencesOf(quote).map((sentence) => (newer.includes(sentence) ? sentence : mostLike(former.find((whole) => whole.includes(sentence)) ?? sentence, fresh)));
  const said = [...new Set(found.filter((sentence) => sentence !== null))];
  return said.length === 0 ? null : said.join(' ');
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

function mostLike(sentence: string, candidates: readonly string[]): string | null {
  const words = wordsOf(sentence);
  let best: string | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const shared = likeness(words, wordsOf(candidate));
    if (shared >= leastShared && shared > most) [best, most] = [candidate, shared];
  }
  return best;
}

/** Every word with its count: "the … the" is like "the … the" twice. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return counts;
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = sum(a.values()) + sum(b.values());
  const shared = sum([...a].map(([word, count]) => Math.min(count, b.get(word) ?? 0)));
  return total === 0 ? 0 : (2 * shared) / total;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
