const WORDS_PER_MINUTE = 230;

/** Whole minutes to read this many words, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}
