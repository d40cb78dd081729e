const FUNCTION_WORDS = new Set(
  'the of and to in a is was that for it with as on be at by this had not are but from or have an they which one you were all her she there would their we him been has when who will more no if out so said what up its about than into them can only other some could these two may then do first any my now such like our over me even most made after also did many before must through he his i'.split(' '),
);
const MIN_FUNCTION_WORD_SHARE = 0.22;
const MIN_LATIN_SHARE = 0.9;
/** German, French, Spanish and Dutch share a handful of short words with English ("in", "was", "a", "me"); real English uses many different ones. */
const MIN_DISTINCT_FUNCTION_WORDS = 8;

/** A plain rule, good on whole articles: nearly all letters Latin, and English function words where English has them (about 40 % of running words). */
export function looksEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin / letters < MIN_LATIN_SHARE) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = words.filter((word) => FUNCTION_WORDS.has(word));
  return found.length / words.length >= MIN_FUNCTION_WORD_SHARE && new Set(found).size >= MIN_DISTINCT_FUNCTION_WORDS;
}
