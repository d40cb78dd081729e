import { findCountry, findCountryOfDemonym } from '../lexicon/countries';
import { isStormNoun } from '../lexicon/events';
import { organisationEndings, organisationHeads, topicHeads } from '../lexicon/organisations';
import { placeEndings, placeOpeners } from '../lexicon/places';
import { isPersonNoun } from '../lexicon/people';
import { isHonorific, isRoleNoun, nameSuffixes } from '../lexicon/roles';
import { isCapitalised, type Token } from '../language/token';
import { wordHint } from '../language/word-hints';
import { isInitial, isNameWordAt, NAME_PARTICLE, type KnownWords } from './name-words';

/** Token indices, both included: the whole stretch, and the name within it, without titles in front and letters behind. */
export type FoundName = { first: number; last: number; nameFirst: number; nameLast: number };

/** Endings of common nouns that no list holds in full. */
const LOOKS_ORDINARY = /^\p{L}{3,}(?:tion|sion|ment|ness|ship|ism|ance|ence|ists|ers|ors|ings?|ities|ity|ics|ures?|hood|ages?|ants|ents|ans)$/u;
const POSSESSIVE_OPENER = /^(?:St|St\.|Saint|King|Queen|Children|Women|Men|People|Lloyd|Sotheby|Christie)$/;

/** Reads the capitalised name that begins at a token. */
export function findNameAt(tokens: readonly Token[], index: number, known: KnownWords): FoundName | undefined {
  const proven = provenNameAt(tokens, index, known);
  if (proven !== undefined) return { first: index, last: proven, nameFirst: index, nameLast: proven };
  const begin = beginningOf(tokens, index, known);
  if (begin === undefined || (startsSentence(tokens, index) && !opensWithName(tokens, begin, index, known))) return undefined;
  let last = begin;
  for (let next = nextNameToken(tokens, index, last, known); next !== undefined; next = nextNameToken(tokens, index, last, known)) last = next;
  const nameFirst = skipTitle(tokens, index, last, known);
  let nameLast = last;
  while (nameLast > nameFirst && nameSuffixes.has((tokens[nameLast] as Token).text)) nameLast -= 1;
  return { first: index, last, nameFirst, nameLast };
}

/** A name whose extent the brackets behind it prove. */
function provenNameAt(tokens: readonly Token[], index: number, { text, proven }: KnownWords): number | undefined {
  const token = tokens[index] as Token;
  const name = proven.get(token.text)?.find((one) => text.startsWith(one, token.start));
  const last = name === undefined ? -1 : tokens.findIndex((other, at) => at >= index && other.end === token.start + name.length);
  return last < 0 ? undefined : last;
}

/** The first full word of a name that begins here: past initials ("J. R. Tennant") and particles ("van der Zwaag"). */
function beginningOf(tokens: readonly Token[], index: number, known: KnownWords): number | undefined {
  if (isNameWordAt(tokens, index, known)) return index;
  const token = tokens[index];
  const isParticle = token !== undefined && /^(?:van|von|bin|ibn|de|del|della|di|da|dos|ten|ter)$/.test(token.text) && !(tokens[index - 1] && isCapitalised((tokens[index - 1] as Token).text));
  let at = index;
  while (isInitial(tokens[at])) at += 1;
  if (at === index && isParticle) at += /^(?:der|den|la|las|los)$/.test(tokens[index + 1]?.lower ?? '') ? 2 : 1;
  return at > index && isNameWordAt(tokens, at, known) && !(isParticle && known.english.has((tokens[at] as Token).lower)) ? at : undefined;
}

function startsSentence(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return previous === undefined || /^["“‘'(:—–•-]$/.test(previous.text);
}

function opensWithName(tokens: readonly Token[], begin: number, index: number, known: KnownWords): boolean {
  if (begin > index) return true;
  const token = tokens[index] as Token;
  const hint = wordHint(token.lower);
  const english = hint.ordinary || known.english.has(token.lower) || known.small.has(token.lower) || LOOKS_ORDINARY.test(token.lower);
  const onlyCapital = known.inside.has(token.text) && !hint.ordinary && !known.small.has(token.lower);
  if (onlyCapital || findCountry(token.text) || /^\p{Lu}{2,}s?$/u.test(token.text)) return true;
  const nextIsName = isNameWordAt(tokens, index + 1, known) || isInitial(tokens[index + 1]);
  if (isHonorific(token.text) || findCountryOfDemonym(token.text) || placeOpeners.has(token.text)) return nextIsName;
  // "Hurricane Elisa charged ashore": a storm is called so with its noun.
  if (isStormNoun(token.lower)) return nextIsName;
  if (hint.firstName || hint.city) return nextIsName || !english;
  if (!english) return nextIsName || (token.pos === 'PROPN' && tokens[index + 1]?.pos !== 'NOUN');
  // "Unison's branch secretary": an unusual word that owns something.
  if (/^['’]s$/.test(tokens[index + 1]?.text ?? '') && !hint.ordinary && !known.small.has(token.lower) && !LOOKS_ORDINARY.test(token.lower) && token.pos === 'PROPN') return true;
  return nextIsName && opensNameWithOrdinaryWord(tokens, index, known);
}

/** "National Bank" opens with an ordinary word; "Substitute Daniel Rivera" does not open a name at all. */
function opensNameWithOrdinaryWord(tokens: readonly Token[], index: number, known: KnownWords): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1] as Token;
  if (isRoleNoun(token.lower) || token.pos !== 'PROPN' || wordHint(next.lower).firstName) return false;
  if (known.inside.has(token.text)) return true;
  return known.english.has(next.lower) || organisationEndings.has(next.text) || placeEndings.has(next.text) || isSurnameBehind(tokens, index + 1);
}

/** "Grace Banda, 31," and "Hope Mwale said": a person may be called by an ordinary word. */
const isSurnameBehind = (tokens: readonly Token[], index: number): boolean => /^(?:,|said|says|told|who)$/.test(tokens[index + 1]?.lower ?? '');

function nextNameToken(tokens: readonly Token[], first: number, last: number, known: KnownWords): number | undefined {
  const current = tokens[last] as Token;
  const next = tokens[last + 1];
  if (!next) return undefined;
  const isWord = (at: number) => isNameWordAt(tokens, at, known);
  if (isWord(last + 1)) return last + 1;
  const afterNext = tokens[last + 2];
  if (isInitial(next) || (/^\p{Lu}$/u.test(next.text) && isWord(last + 2))) return isWord(last + 2) || isInitial(afterNext) ? last + 1 : undefined;
  if (!afterNext) return undefined;
  if (/^['’]s?$/.test(next.text) && ownsEnding(tokens, first, last)) return last + 2;
  if (/^(?:Our|The|And|For|My|Your|In|Of|Without|On)$/.test(next.text) && isWord(last + 2)) return last + 2;
  if (/^[“"]$/.test(next.text)) return nicknameEnd(tokens, last + 1, isWord);
  if (NAME_PARTICLE.test(next.lower)) {
    if (isWord(last + 2)) return last + 2;
    if (NAME_PARTICLE.test(afterNext.lower) && isWord(last + 3)) return last + 3;
  }
  if (/^\d{1,2}$/.test(next.text)) return isNumberedName(tokens, first, last, known) ? last + 1 : undefined;
  if (next.text === '&' && isWord(last + 2)) return last + 2;
  if (/^(?:of|for)$/.test(next.lower) && takesOf(current, known)) return isWord(last + 2) ? last + 2 : afterNext.lower === 'the' && isWord(last + 3) ? last + 3 : undefined;
  return topicBehind(tokens, first, last, known);
}

/** "Fredrick “Baba Chalk” Omondi": past a nickname that stands between two names. */
function nicknameEnd(tokens: readonly Token[], open: number, isWord: (at: number) => boolean): number | undefined {
  const close = tokens.slice(open + 1, open + 5).findIndex((token) => /^[”"]$/.test(token.text)) + open + 1;
  return close > open + 1 && isWord(open + 1) && isWord(close + 1) ? close + 1 : undefined;
}

/** "Transport Workers' Union", "St Oswin's Hospice"; never "Georgia's Revenue Service". */
function ownsEnding(tokens: readonly Token[], first: number, last: number): boolean {
  const ending = tokens[last + 2] as Token;
  if (!organisationEndings.has(ending.text) && !placeEndings.has(ending.text)) return false;
  return /^['’]$/.test((tokens[last + 1] as Token).text) ? /s$/.test((tokens[last] as Token).text) : POSSESSIVE_OPENER.test((tokens[first] as Token).text);
}

/** "Lady Amihan 3", "Grade 3", "Pier 2": not "In Paris 300 people". */
function isNumberedName(tokens: readonly Token[], first: number, last: number, known: KnownWords): boolean {
  const behind = tokens[last + 2];
  if (behind && /^(?:NOUN|NUM|PROPN|SYM)$/.test(behind.pos) || behind?.text === '%') return false;
  return known.english.has((tokens[last] as Token).lower) || (last > first && isThing(tokens[first - 1]));
}

/** "the …", "the ferry …": in front of what is no person. */
const isThing = (before: Token | undefined): boolean => before !== undefined && (before.lower === 'the' || (before.pos === 'NOUN' && !isPersonNoun(before.lower)));

/** What "of" may follow inside a name: an institution, or an ordinary word that stands with a capital ("Ring of Fire"). Offices are left apart: "Minister of Health" is nobody's name. */
function takesOf(token: Token, { english }: KnownWords): boolean {
  if (organisationHeads.has(token.text)) return true;
  return english.has(token.lower) && !isRoleNoun(token.lower) && !isHonorific(token.text);
}

/** "Ministry of Enterprises and Made in Italy", "Commission for Conciliation, Mediation and Arbitration": the fields of an institution that "of" has begun to list. */
function topicBehind(tokens: readonly Token[], first: number, last: number, known: KnownWords): number | undefined {
  const head = tokens.slice(first, last).findIndex((token, at) => topicHeads.has(token.text) && /^(?:of|for)$/.test(tokens[first + at + 1]?.lower ?? ''));
  const isTopic = (at: number) => isNameWordAt(tokens, at, known) && known.english.has((tokens[at] as Token).lower);
  if (head < 0 || !isTopic(last)) return undefined;
  const next = tokens[last + 1] as Token;
  if (next.lower === 'and') return isTopic(last + 2) && !/^['’]s?$/.test(tokens[last + 3]?.text ?? '') ? last + 2 : undefined;
  if (next.text !== ',' || !isTopic(last + 2)) return undefined;
  const joint = tokens[last + 3];
  return joint?.lower === 'and' || joint?.text === ',' ? last + 2 : undefined;
}

/** "Iraqi Prime Minister NAME", "Bank of X Governor NAME": the name starts after the last title, unless the whole is an organisation or a place. */
function skipTitle(tokens: readonly Token[], first: number, last: number, known: KnownWords): number {
  const final = (tokens[last] as Token).text;
  const opener = tokens[first] as Token;
  if (organisationEndings.has(final) || placeEndings.has(final) || (isRoleNoun(final.toLowerCase()) && known.english.has(final.toLowerCase()))) return first;
  if (wordHint(opener.lower).firstName && !isHonorific(opener.text)) return first;
  // "the Lady Amihan 3", "the Queen Mary": with an article in front, a title is part of a ship's or a pub's name.
  if (isThing(tokens[first - 1]) && /^(?:Lady|Lord|King|Queen|Prince|Princess|Duke|Duchess|Sir|St|St\.)$/.test(opener.text)) return first;
  let from = first;
  for (let index = first; index < last; index += 1) {
    const text = (tokens[index] as Token).text;
    // "Ministry of Foreign Affairs": what "of" introduces is part of a name, not a title.
    if (/^(?:of|for|the)$/.test(tokens[index - 1]?.lower ?? '') && index > first) continue;
    if (isHonorific(text) || (isRoleNoun(text.toLowerCase()) && index > first)) from = index + 1;
  }
  // A nationality in front of a person's name: "American John Doe".
  if (from === first && first < last && findCountryOfDemonym(opener.text) && wordHint((tokens[first + 1] as Token).lower).firstName) from = first + 1;
  return from;
}
