/** “a university”, “a European”, “a one-off”: written with a vowel, spoken with a consonant. */
const Y_OR_W_SOUND = /^(?:uni(?:t|v|on|q|f|c|l(?!l)|so)|us[eua]|ut(?:il|er|o)|ur(?:an|in)|ubiq|eu|ewe|one(?:s|$|-)|once|oui)/;
/** Those of which that is as sure the other way round. */
const VOWEL_SOUND = /^(?:[aeio]|u(?:n(?!i)|n(?:im|in|id)|p|g(?!a)|l(?:t|c)|m[bp]|sh|tt|rg|rb))/;
const SILENT_H = /^h(?:our|onest|onou?r|eir)/;
/** Some say “an historic”, and nobody is to be corrected for it. */
const EITHER_H = /^h(?:our|on(?:est|ou?r)|eir|erb|omage|ist|otel|abit|orr|all|il|yst|ero|uman)/;
/** Letters whose names begin with a vowel: “an MP”, “an NGO”, “an FBI agent”. */
const SPOKEN_WITH_VOWEL = /^[AEFHILMNORSX]/;
/** Spelled out for certain though they have a vowel. */
const SPELLED = /^(?:UN|EU|US|USA|UK|UAE|MEP|NGO|FBI|CIA|HIV|SUV|CEO|GPA|IT|AI|IMF|ICU|MRI|OECD|UFO|EPA|IRA|AU)$/;

/** An “a” that should be “an”, or the reverse, with its word; undefined where there is none, or where a name may be said either way. English. */
export function wrongArticle(text: string): string | undefined {
  // With a capital only in front: “vitamin A is” has no article.
  for (const [phrase, article = '', word = ''] of text.matchAll(/((?:^A|(?<![\p{L}\p{N}’'.-])a)n?) ([\p{L}\p{N}][\p{L}\p{N},.’'-]*)/gu)) {
    const wanted = wantedBefore(word);
    if (wanted !== undefined && wanted !== article.toLowerCase()) return phrase;
  }
  return undefined;
}

function wantedBefore(word: string): 'a' | 'an' | undefined {
  if (/^\d/.test(word)) return beforeFigure(word);
  const [part = ''] = word.split(/[^\p{L}]/u);
  // A letter by itself (“a T-shirt”, “an e-mail”) is called by its name.
  if (part.length < 2) return /^[bcdgjkpqtuvwyz]$/i.test(part) ? 'a' : /^[aefilmnorsx]$/i.test(part) ? 'an' : undefined;
  if (part === part.toUpperCase()) return beforeCapitals(part);
  const isName = /^\p{Lu}/u.test(part);
  const lower = part.toLowerCase();
  if (Y_OR_W_SOUND.test(lower)) return isName && !/^(?:eu|uni)/.test(lower) ? undefined : 'a';
  if (isName && /^[uyh]/.test(lower)) return undefined;
  if (VOWEL_SOUND.test(lower)) return 'an';
  if (SILENT_H.test(lower)) return 'an';
  if (EITHER_H.test(lower)) return undefined;
  return /^(?:[b-df-hj-np-tv-xz](?:[aeiouy]|[rlhnwm][aeiouy])|s[cklmnpqtw]|y[aeou])/.test(lower) ? 'a' : undefined;
}

/** “an 8-year-old”, “an 11th”, “an 18 per cent”; 1,100 and 1800 are read in two ways. */
function beforeFigure(word: string): 'a' | 'an' | undefined {
  if (/^1[18](?:\d\d|,\d)/.test(word)) return undefined;
  return /^(?:8|1[18](?!\d))/.test(word) ? 'an' : 'a';
}

/** Without a vowel, or known to be: spelled out. “NATO” and “NASA” are words, and who knows which the next one is. */
function beforeCapitals(part: string): 'a' | 'an' | undefined {
  if (!SPELLED.test(part) && /[AEIOUY]/.test(part)) return undefined;
  return SPOKEN_WITH_VOWEL.test(part) ? 'an' : 'a';
}
