import { findCountry, findCountryOfCapital, findCountryOfDemonym } from '../lexicon/countries';
import { organisationEndings, organisationHeads } from '../lexicon/organisations';
import { largeCities, placeEndings, regionsOfTheWorld } from '../lexicon/places';
import { isRoleNoun } from '../lexicon/roles';
import { speechVerbs } from '../lexicon/speech-verbs';
import { words } from '../lexicon/words';
import { wordHint } from '../language/word-hints';
import type { Token } from '../language/token';
import type { NameType } from './document';

/** One place where a name stands, for weighing what it names. */
export type NameUse = { tokens: readonly Token[]; first: number; last: number; titled: boolean };

const NOT_A_PERSON = words('Cup Open Games Prize Award Awards Act Bill Day Week Year War Treaty Accord Agreement Summit Festival Championship Championships Tournament Series Final Finals Olympics Olympic Paralympics World Street Islam Christianity Storm Hurricane Cyclone Typhoon Protocol Plan Project Report Index Constitution Covenant Affair Deal Convention Conference Earth Moon Mars Sun Internet Covid Easter Christmas Ramadan');

/** What a name names: lists first, then votes from every place where it stands. 'other' when nothing speaks clearly. */
export function typeName(name: string, uses: readonly NameUse[], isAlias: boolean): NameType {
  const listed = typeFromLists(name);
  if (listed) return listed;
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  if (NOT_A_PERSON.has(last) || /^(?:Hurricane|Storm|Cyclone|Typhoon|Operation|Project|World|Covid)$/.test(parts[0] ?? '')) return 'other';
  if (isRoleNoun(last.toLowerCase()) && parts.length > 1 && !uses.some((use) => use.titled)) return 'other';
  if (isOrganisation(parts) || isAlias || uses.some(isCalledAGroup)) return 'organisation';
  if (placeEndings.has(last) || /^(?:Lake|Mount|Cape|Port|Fort|River|San|Santa|Saint|St|Isle|Gulf|Bay)$/.test(parts[0] ?? '') && !uses.some((use) => use.titled)) return 'place';
  if (/^\p{Lu}[\p{Lu}\d&.-]+$/u.test(name)) return 'organisation';
  const person = uses.reduce((sum, use) => sum + personVote(use, parts), 0) / Math.sqrt(uses.length) + nameShape(parts);
  if (person >= 1.5) return 'person';
  if (uses.some(standsLikeAPlace) && person < 0.5) return 'place';
  return 'other';
}

function typeFromLists(name: string): NameType | undefined {
  if (findCountry(name)) return 'country';
  if (regionsOfTheWorld.has(name)) return 'place';
  if (findCountryOfCapital(name) || largeCities.has(name)) return 'city';
  if (findCountryOfDemonym(name)) return 'other';
  return undefined;
}

function isOrganisation(parts: readonly string[]): boolean {
  return (parts.length > 1 && organisationEndings.has(parts.at(-1) ?? '')) || parts.some((part, index) => /^(?:of|for)$/.test(part) && organisationHeads.has(parts[index - 1] ?? '')) || parts.includes('&');
}

/** "the NAME group", "NAME party officials". */
function isCalledAGroup({ tokens, last }: NameUse): boolean {
  return /^(?:group|party|company|newspaper|coalition|militia|agency|firm|movement|airline|union|charity|network|alliance)$/.test(tokens[last + 1]?.lower ?? '');
}

function nameShape(parts: readonly string[]): number {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return 0;
  const surname = rest.at(-1) ?? '';
  let score = /^\p{Lu}\.?$/u.test(first) ? 1.5 : 0;
  if (wordHint(first.toLowerCase()).firstName || /^(?:Abdul|Abu|Al|El|Mc|Mac|O['’])/.test(first)) score += 1.5;
  if (wordHint(surname.toLowerCase()).lastName || /^(?:al|el)-|^(?:Mc|Mac|O['’])\p{Lu}|^(?:Abdul|Abdel|Ben|Bin|Ibn|Al|El)-\p{Lu}/u.test(surname)) score += 0.7;
  if (parts.some((part) => /^(?:bin|ibn|van|von|der|al)$/.test(part))) score += 0.8;
  if (parts.length > 4) score -= 2;
  if (rest.length > 0 && wordHint(first.toLowerCase()).ordinary && wordHint(surname.toLowerCase()).ordinary) score -= 1.2;
  return score;
}

function personVote({ tokens, first, last, titled }: NameUse, parts: readonly string[]): number {
  const previous = tokens[first - 1];
  const next = tokens[last + 1];
  const afterNext = tokens[last + 2];
  let vote = titled ? 2 : 0;
  if (parts.length > 1 && previous && isRoleNoun(previous.lower)) vote += 1.5;
  if (parts.length > 1 && next?.text === ',' && afterNext && /^\d{1,2}$/.test(afterNext.text)) vote += 2;
  if (parts.length > 1 && next?.text === ',' && opensWithRole(tokens, last + 2)) vote += 1.6;
  if (parts.length > 1 && (speechVerbs.has(next?.lower ?? '') || speechVerbs.has(previous?.lower ?? '')) && previous?.lower !== 'the') vote += 0.9;
  if (next?.lower === 'who' || (next?.text === ',' && afterNext?.lower === 'who')) vote += 1;
  if (parts.length > 1 && previous?.text === ',' && isRoleNoun(tokens[first - 2]?.lower ?? '')) vote += 1.4;
  if (previous?.lower === 'the') vote -= 2;
  if (parts.some((part) => /^(?:of|for|and)$/.test(part))) vote -= 3;
  return vote;
}

function opensWithRole(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < Math.min(tokens.length, from + 9); index += 1) {
    const token = tokens[index] as Token;
    if (isRoleNoun(token.lower)) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^[.,;]$/.test(token.text)) return false;
  }
  return false;
}

/** "in Norfolk", "near Goma": a lone name after a preposition of place, not followed by a noun it would modify. */
function standsLikeAPlace({ tokens, first, last }: NameUse): boolean {
  const next = tokens[last + 1];
  return /^(?:in|near|outside|across|at)$/.test(tokens[first - 1]?.lower ?? '') && (next === undefined || !/^(?:NOUN|PROPN|ADJ|PART)$/.test(next.pos));
}
