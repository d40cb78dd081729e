import { findCountry, findCountryOfDemonym } from '../lexicon/countries';
import { organisationEndings, organisationHeads } from '../lexicon/organisations';
import { placeEndings } from '../lexicon/places';
import { honorifics, isRoleNoun } from '../lexicon/roles';
import { isMonth, isWeekday } from '../lexicon/calendar';
import { isCapitalised, type Token } from '../language/token';
import { wordHint } from '../language/word-hints';

/** Token indices, both included, and how many leading tokens are a title rather than the name. */
export type FoundName = { first: number; last: number; nameFirst: number };

const PARTICLE = /^(?:al|el|bin|ibn|abu|de|van|von|der|den|la|le|du|di|da|dos|del|ten|ter)$/;
/** Endings of common nouns that no list holds in full. */
const LOOKS_ORDINARY = /^\p{L}{3,}(?:tion|sion|ment|ness|ship|ism|ance|ence|ists|ers|ors|ings?|ities|ity|ics|ures?|hood|ages?|ants|ents|ans)$/u;
const NEVER_A_NAME = /^(?:I|A|An|The|This|That|These|Those|It|He|She|They|We|You|His|Her|Its|Their|Our|My|In|On|At|But|And|Or|If|As|For|To|Of|By|With|From|After|Before|When|While|Since|However|Meanwhile|Instead|There|Then|Now|Also|Not|No|Yes|What|Who|Why|How|Where|Which)$/;

/** Words the article writes with a capital inside a sentence, and words it writes small: what a sentence's first word is judged by. */
export type KnownWords = { knownInside: ReadonlySet<string>; knownSmall: ReadonlySet<string> };

/** Reads the capitalised name that begins at a token. */
export function findNameAt(tokens: readonly Token[], index: number, known: KnownWords): FoundName | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const initial = /^\p{Lu}\.$/u.test(token.text) && tokens[index + 1] !== undefined && isNameWord(tokens[index + 1] as Token);
  if (!initial && !isNameWord(token)) return undefined;
  const opening = startsSentence(tokens, index);
  if (opening && !initial && !opensWithName(tokens, index, known)) return undefined;
  let last = index;
  for (let next = nextNameToken(tokens, last); next !== undefined; next = nextNameToken(tokens, last)) last = next;
  const nameFirst = skipTitle(tokens, index, last);
  return { first: index, last, nameFirst };
}

function isNameWord(token: Token): boolean {
  return isCapitalised(token.text) && token.pos !== 'PRON' && !isWeekday(token.text) && !(isMonth(token.text) && token.pos === 'PROPN') && !NEVER_A_NAME.test(token.text) && !/^\p{Lu}\.?$/u.test(token.text) || /^(?:al|el)-\p{Lu}/u.test(token.text);
}

function startsSentence(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return previous === undefined || /^["“‘'(:—–]$/.test(previous.text);
}

function opensWithName(tokens: readonly Token[], index: number, { knownInside, knownSmall }: KnownWords): boolean {
  const token = tokens[index] as Token;
  const hint = wordHint(token.lower);
  const ordinary = hint.ordinary || knownSmall.has(token.lower) || LOOKS_ORDINARY.test(token.lower);
  if ((knownInside.has(token.text) && !hint.ordinary && !knownSmall.has(token.lower)) || findCountry(token.text) || /^\p{Lu}{2,}s?$/u.test(token.text)) return true;
  const next = tokens[index + 1];
  const nextIsName = next !== undefined && isNameWord(next);
  if (honorifics.has(token.text) || findCountryOfDemonym(token.text)) return nextIsName;
  if (hint.firstName || hint.city) return nextIsName || !hint.ordinary;
  if (ordinary || isRoleNoun(token.lower)) {
    // "National Bank" opens with an ordinary word; "Substitute Daniel" does not open a name at all.
    return nextIsName && !isRoleNoun(token.lower) && token.pos === 'PROPN' && !wordHint((next as Token).lower).firstName;
  }
  // "Rescue teams": an unknown word in front of a common noun is taken for a common one.
  return nextIsName || (token.pos === 'PROPN' && next?.pos !== 'NOUN');
}

function nextNameToken(tokens: readonly Token[], last: number): number | undefined {
  const current = tokens[last] as Token;
  const next = tokens[last + 1];
  if (!next) return undefined;
  if (isNameWord(next) || (/^\p{Lu}\.?$/u.test(next.text) && tokens[last + 2] !== undefined && isNameWord(tokens[last + 2] as Token))) return last + 1;
  const afterNext = tokens[last + 2];
  // "Transport Workers' Union"
  if (/^['’]$/.test(next.text) && /s$/.test(current.text) && afterNext && organisationEndings.has(afterNext.text)) return last + 2;
  if (/^(?:Our|The|And|For|My|Your|In|Of|Without|On)$/.test(next.text) && afterNext && isNameWord(afterNext)) return last + 2;
  if (PARTICLE.test(next.lower) && afterNext && isNameWord(afterNext)) return last + 2;
  if (/^\d+$/.test(next.text) && /^[A-Z]/.test(current.text) && !afterNext) return undefined;
  if (!organisationHeads.has(current.text) && !organisationEndings.has(current.text)) return next.text === '&' && afterNext && isNameWord(afterNext) ? last + 2 : undefined;
  if (!/^(?:of|for)$/.test(next.lower) || !afterNext) return undefined;
  if (isNameWord(afterNext)) return last + 2;
  return afterNext.lower === 'the' && tokens[last + 3] && isNameWord(tokens[last + 3] as Token) ? last + 3 : undefined;
}

/** "Iraqi Prime Minister NAME", "Bank of X Governor NAME": the name starts after the last title, unless the whole is an organisation or a place. */
function skipTitle(tokens: readonly Token[], first: number, last: number): number {
  const final = (tokens[last] as Token).text;
  const opener = tokens[first] as Token;
  if (organisationEndings.has(final) || placeEndings.has(final) || isRoleNoun(final.toLowerCase())) return first;
  if (wordHint(opener.lower).firstName && !honorifics.has(opener.text)) return first;
  let from = first;
  for (let index = first; index < last; index += 1) {
    const text = (tokens[index] as Token).text;
    // "Ministry of Foreign Affairs": what "of" introduces is part of a name, not a title.
    if (/^(?:of|for|the)$/.test(tokens[index - 1]?.lower ?? '') && index > first) continue;
    if (honorifics.has(text) || (isRoleNoun(text.toLowerCase()) && index > first)) from = index + 1;
  }
  // A nationality in front of a person's name: "American John Doe".
  if (from === first && first < last && findCountryOfDemonym(opener.text) && wordHint((tokens[first + 1] as Token).lower).firstName) from = first + 1;
  return from;
}
