import { pointingNouns } from '@/lib/domain/generation/lexicon/context-nouns';
import { findCountry, findCountryOfCapital } from '@/lib/domain/generation/lexicon/countries';
import { containsAnswer, contentWords } from './compare-text';
import { BLANK, hasGap } from './item-formats';
import type { Item } from './schema';
import { subtractionFault } from './subtraction-faults';

/** A gap in front of a mark, a word twice, two articles: words were left out or put together badly. */
const BROKEN = /[’']s (?:the|an?) (?=\p{Ll})|\s[,;?.!](?:\s|$)|\b(\p{L}{2,}) \1\b(?<!\b(?:had had|that that))|\b(?:a|an|the) (?:a|an|the)\b/iu;
const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|him|them|[Ww]e|himself|herself|themselves)\b/;
const POSSESSIVE = /\b(?:its|their|his|her|our)\b/;

/** Faults of a stem by itself: it gives the answer away, or points at something only the article's reader would know. */
export function stemFault(item: Item): string | undefined {
  if (BROKEN.test(item.stem)) return 'the stem is not well formed';
  const pointer = pointingFault(isTold(item) ? withoutOwnPointers(item) : item.stem) ?? (isTold(item) ? strangePointer(item) : undefined);
  if (pointer) return pointer;
  if (item.format === 'true-false') return undefined;
  const body = isQuoted(item.key) ? undefined : UNNAMED_BODY.exec(item.key)?.[0];
  if (body) return `“${body}” in the answer is not said which`;
  const subtraction = subtractionFault(item.stem, item.key);
  if (subtraction) return subtraction;
  if (asksForAnything(item.stem)) return 'many other words would complete the sentence truly';
  if (givesKeyAway(item)) return 'the stem gives the answer away';
  return undefined;
}

/** Told, not asked: such a stem may go on about what it has named. */
const isTold = (item: Item): boolean => item.format === 'true-false' || hasGap(item);

const POINTERS = /\b(?:yesterday|tomorrow|tonight|(?:(?:earlier|later|early|late) )?(?:last|next|this) (?:week|weekend|month|year|night|morning|afternoon|evening)|he|she|it|they|him|them|we|himself|herself|themselves|the \p{Ll}+)\b/giu;
const lower = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** The words of a passage without the pointers that the article has at the same place, between the same words, and that something stands in front of to point at. */
function withoutOwnPointers({ stem, key, evidence }: Item): string {
  const passage = stem.replace(BLANK, () => key);
  const own = lower(evidence.quote);
  return passage.replace(POINTERS, (pointer, at: number) => {
    const before = /\S+\s+$/u.exec(passage.slice(0, at))?.[0] ?? '';
    const after = /^\S*(?:\s+\S+)?/u.exec(passage.slice(at + pointer.length))?.[0] ?? '';
    return before !== '' && own.includes(lower(`${before}${pointer}${after}`)) && contentWords(passage.slice(0, at)).size > 0 ? '…' : pointer;
  });
}

/** A told sentence that points where its evidence does not: “by the decision in a workshop”, a “they” that is not there, a “he” before anybody is named. */
function strangePointer({ stem, evidence }: Item): string | undefined {
  const own = lower(evidence.quote);
  const said = stem.replace(/“[^”]*”|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
  const found = [...said.matchAll(/\b[Tt]he (\p{Ll}+)\b/gu)].find(([, noun = '']) => pointingNouns.has(noun) && !own.includes(noun));
  if (found) return `“${found[0]}” is not said which`;
  const pronoun = [...said.matchAll(/\b(?:he|she|it|they|him|them)\b/gu)].find(({ 0: word, index }) => !new RegExp(`\\b${word}\\b`).test(own) || (/^(?:he|she|him)$/.test(word) && !SOMEBODY.test(said.slice(0, index))));
  return pronoun ? 'a pronoun has nothing to refer to' : undefined;
}

/** A name of two words, a gap for one, or one person by what they are. */
const SOMEBODY = /\p{Lu}[\p{L}.’'-]+ (?:\p{Ll}+ )?\p{Lu}|_____|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|\p{L}+[’']s) (?:\p{Ll}[\p{L}-]* ){0,3}?\p{Ll}{3,}/u;

/** “Maria Silva is _____.”: a mayor, a mother of two, in Lima. A blank must not be all that is said of somebody. */
export const asksForAnything = (stem: string): boolean => /^(?:\p{Lu}[\p{L}.’'-]* |(?:van|von|der|de|da|dos|al|bin|la|el|ole|ter) ){1,6}(?:is|was|are|were) _____[.]?$/u.test(stem);

/** Words that point outside the text they stand in: a pronoun, “its”, “the move”. What somebody is quoted as saying may. */
export function pointingFault(text: string): string | undefined {
  // "How many bodies did officials say they had found?": who speaks stands right before.
  const outsideQuotes = text.replace(/“[^”]*”|"[^"]*"/g, ' ').replace(/(?<=\p{L}) (say|said) (?:he|she|it|they) /gu, ' $1 ');
  if (PRONOUN.test(outsideQuotes)) return 'a pronoun has nothing to refer to';
  if (isUnowned(outsideQuotes)) return 'a possessive has nothing to refer to';
  const aged = AGED.exec(outsideQuotes)?.[0];
  if (aged) return `“${aged}” is not said who`;
  const passing = PASSING.exec(outsideQuotes)?.[0];
  if (passing) return `“${passing}” is not said when`;
  const body = unnamedBody(outsideQuotes);
  if (body) return `“${body}” is not said whose`;
  const pointer = danglingDefinite(outsideQuotes);
  return pointer ? `“${pointer}” is not said which` : undefined;
}

/** "The 43-year-old" stands for a name that the article gave before. */
const AGED = /\b[Tt]he \d{1,3}-year-old(?! \p{L}+ (?:of|from|who|that|in)\b)/u;
/** Days that are over when the question is read. Years are left: they last longer, and "last year's" may be told from the article. */
const PASSING = /\b(?:yesterday|tomorrow|tonight|(?:earlier|later|early|late) (?:this|last|next) (?:week|month|year)|(?:last|next|this) (?:week|weekend|month|night|morning|afternoon|evening))\b/iu;

const isQuoted = (key: string): boolean => /^[“"]/.test(key);

/** "Its" may refer back inside the stem, never out of it: a name or a noun must stand before it. */
function isUnowned(stem: string): boolean {
  const at = POSSESSIVE.exec(stem);
  return at !== null && contentWords(stem.slice(0, at.index)).size === 0;
}

/** "The agency’s head": of which agency, unless a name in front of it tells. */
const UNNAMED_BODY = /\b[Tt]he (?:agency|company|firm|club|team|charity|airline|bank)(?=[’']s\b)/u;

function unnamedBody(text: string): string | undefined {
  const found = UNNAMED_BODY.exec(text);
  return found && !/[^.?!]\s\p{Lu}/u.test(text.slice(0, found.index)) ? found[0] : undefined;
}

/** What may follow to tell which one is meant; a mere date does not. */
const SAYS_WHICH = /^ (?:of|to|for|that|which|who|in|on|by|with|between|against|about|from|over|made(?! an?\b)|taken|announced|passed|at)\b(?! (?:_{5}|\d+|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|\p{Lu}\p{Ll}+day)\b)/u;

function danglingDefinite(stem: string): string | undefined {
  for (const match of stem.matchAll(/\b[Tt]he ((?:latter|former)|\p{Ll}+)(?= (\p{L}+)| \d|[?.,:;!]|$)/gu)) {
    const [phrase, noun = '', next = ''] = match;
    if (pointingNouns.has(noun) && !SAYS_WHICH.test(stem.slice(match.index + phrase.length)) && !/^\p{L}/u.test(nounAfter(noun, next))) return phrase;
  }
  return undefined;
}

/** "the news agency": the noun only modifies another one. A verb after it ("the move was") does not save it. */
const nounAfter = (noun: string, next: string): string => (/^(?:news|change|case|measure|event|figure)$/.test(noun) && next !== '' && !/(?:ed|s)$|^(?:is|was|has|had|will|would|can|could|may|did|does|do)$/.test(next) ? next : '');

function givesKeyAway({ stem, key }: Item): boolean {
  if (containsAnswer(stem, key)) return true;
  const keyWords = contentWords(key);
  const stemWords = contentWords(stem);
  if (keyWords.size > 0 && [...keyWords].every((word) => stemWords.has(word))) return true;
  const country = findCountry(key) ?? findCountryOfCapital(key);
  // "Which country … Peruvian forces": the demonym is the answer in another coat.
  return country !== undefined && findCountry(key) !== undefined && new RegExp(`\\b${country.demonym}s?\\b`).test(stem);
}
