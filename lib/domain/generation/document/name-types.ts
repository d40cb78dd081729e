import { findCountry, findCountryOfCapital, findCountryOfDemonym } from '../lexicon/countries';
import { organisationEndings, organisationHeads, organisationNouns } from '../lexicon/organisations';
import { areaNouns, languages, largeCities, placeEndings, placeOpeners, regionsOfTheWorld, settlementNouns } from '../lexicon/places';
import { isPersonNoun } from '../lexicon/people';
import { isRoleNoun } from '../lexicon/roles';
import { speechVerbs } from '../lexicon/speech-verbs';
import { words } from '../lexicon/words';
import { wordHint } from '../language/word-hints';
import type { Token } from '../language/token';
import type { NameType } from './document';
import { introducingNouns, type Place } from './introductions';

/** One place where a name stands, for weighing what it names. */
export type NameUse = Place & { titled: boolean };

/** What is known of a name from everywhere it stands. `shortUses` are those of its last word alone. */
export type NameEvidence = { uses: readonly NameUse[]; shortUses: readonly NameUse[]; isAlias: boolean; english: ReadonlySet<string> };

const NOT_A_PERSON = words('Cup Open Games Prize Award Awards Act Bill Day Week Year War Treaty Accord Agreement Summit Festival Championship Championships Tournament Series Final Finals Olympics Olympic Paralympics World Street Islam Christianity Storm Hurricane Cyclone Typhoon Protocol Plan Project Report Index Constitution Covenant Affair Deal Convention Conference Earth Moon Mars Sun Internet Covid Easter Christmas Ramadan Register Law Code Review Highway Expedition Railroad Line Trophy Medal Derby Marathon Grade Pier Rule Rules Directive Regulation Scheme Strategy Charter Declaration Programme Telescope Spacecraft Satellite Rocket Two Three One');
/** Played for, not acting. */
const COMPETITION = /(?:Champions|Premier|Super|Europa|Nations|Conference|Major|National) League(?: \S+)?$|(?:World|National|FA|Asian|Davis|Ryder) Cup$/;
/** Bodies that a lone word with a capital names. */
const BODY = /^(?:Senate|Congress|Parliament|Knesset|Duma|Bundestag|Selectboard|Treasury|Cabinet)$/;
const EVENT_OPENER = /^(?:Hurricane|Storm|Cyclone|Typhoon|Tropical|Operation|Project|World|Covid|Grade|Pier)$/;
/** "Roman Britain": a land in its time, though Roman is a first name too. */
const AGE = /^(?:Roman|Norman|Georgian|Victorian|Tudor|Soviet|Ottoman|Imperial|Colonial|Medieval|Ancient)$/;
const SURE = 1.5;
const SURE_OF_ORGANISATION = 1.2;
const SURE_OF_PLACE = 1;

/** What a name names: lists first, then its own words, then cues from every place where it stands. 'other' when nothing speaks clearly. */
export function typeName(name: string, evidence: NameEvidence): NameType {
  const listed = typeFromLists(name);
  if (listed) return listed;
  const parts = name.split(' ');
  if (parts.length === 2 && AGE.test(parts[0] ?? '') && findCountry(parts[1] ?? '')) return 'other';
  return typeFromWords(name, parts, evidence) ?? typeFromUses(parts, evidence) ?? (isAcronym(name) && !evidence.uses.every(isInBrackets) ? 'organisation' : 'other');
}

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d&.-]+(?: \p{Lu}{2,})*$/u.test(name);
/** "(RCE)": an acronym that nothing with a capital introduces stands for common nouns. */
const isInBrackets = ({ tokens, first, last }: NameUse): boolean => tokens[first - 1]?.text === '(' && tokens[last + 1]?.text === ')' && tokens[first - 2]?.pos !== 'PROPN';

function typeFromLists(name: string): NameType | undefined {
  if (findCountry(name)) return 'country';
  if (regionsOfTheWorld.has(name)) return 'place';
  if (findCountryOfCapital(name) || largeCities.has(name)) return 'city';
  return findCountryOfDemonym(name) || languages.has(name) ? 'other' : undefined;
}

function typeFromWords(name: string, parts: readonly string[], { uses, isAlias, english }: NameEvidence): NameType | undefined {
  const isEnglish = (word: string) => english.has(word.toLowerCase());
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const titled = uses.some((use) => use.titled);
  if (COMPETITION.test(name)) return 'other';
  if (isAlias || uses.some(isCalledAGroup) || (isOrganisation(parts) && !NOT_A_PERSON.has(last))) return 'organisation';
  if (NOT_A_PERSON.has(last) || EVENT_OPENER.test(first)) return 'other';
  if (isRoleNoun(last.toLowerCase()) && parts.length > 1 && !titled && isRoleLike(parts)) return 'other';
  if (titled) return undefined;
  if (placeEndings.has(last) && parts.length > 1) return 'place';
  if (parts.length === 2 && /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater)$/.test(first) && !isEnglish(last)) return 'place';
  return placeOpeners.has(first) && parts.length > 1 || /^(?:Saint|St\.?) /.test(name) ? 'place' : undefined;
}

/** "the NAME party" */
const isCalledAGroup = ({ tokens, last }: NameUse): boolean => /^(?:group|party|company|newspaper|coalition|militia|agency|firm|movement|airline|union|charity|alliance|faction)$/.test(tokens[last + 1]?.lower ?? '') && tokens[last + 2]?.lower !== 'of';

/** "Transport Minister", not "Daniel Baker": an office is described by ordinary words. */
const isRoleLike = (parts: readonly string[]): boolean => !wordHint((parts[0] ?? '').toLowerCase()).firstName;

function isOrganisation(parts: readonly string[]): boolean {
  return ((parts.length > 1 || BODY.test(parts[0] ?? '')) && organisationEndings.has((parts.at(-1) ?? '').replace(/\.$/, ''))) || parts.some((part, index) => /^(?:of|for)$/.test(part) && organisationHeads.has(parts[index - 1] ?? '')) || parts.includes('&');
}

function typeFromUses(parts: readonly string[], { uses, shortUses, english }: NameEvidence): NameType | undefined {
  const called = uses.flatMap(introducingNouns);
  const count = (test: (noun: string) => boolean) => Math.min(2, called.filter(test).length);
  const average = (cue: (use: NameUse) => number) => uses.reduce((sum, use) => sum + cue(use), 0) / Math.sqrt(uses.length);
  const person = parts.every((part) => /^\p{Lu}{2,}$/u.test(part)) ? 0 : average((use) => personCue(use, parts)) + 1.8 * count(isPersonNoun) + nameShape(parts, english) + surnameCue(parts, shortUses);
  const organisation = average((use) => organisationCue(use, parts)) + 2 * count((noun) => organisationNouns.has(noun));
  const place = average(placeCue) + 2 * count((noun) => settlementNouns.has(noun) || areaNouns.has(noun));
  if (person >= SURE && person >= organisation && person >= place) return 'person';
  if (organisation >= SURE_OF_ORGANISATION && organisation >= place) return 'organisation';
  if (place >= SURE_OF_PLACE && person < place) return called.some((noun) => /^(?:city|capital)$/.test(noun)) ? 'city' : 'place';
  return undefined;
}

/** What the words themselves say for a person: a known first name, initials, particles, words that English lacks. */
function nameShape(parts: readonly string[], english: ReadonlySet<string>): number {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return 0;
  const surname = rest.at(-1) ?? '';
  let score = /^(?:(?:\p{Lu}\.)+|\p{Lu})$/u.test(first) ? 1.5 : 0;
  if (wordHint(first.toLowerCase()).firstName || /^(?:Abdul|Abu|Al|El|Mc|Mac|O['’])/.test(first)) score += 1.5;
  if (wordHint(surname.toLowerCase()).lastName || /^(?:al|el)-|^(?:Mc|Mac|O['’])\p{Lu}|^(?:Abdul|Abdel|Ben|Bin|Ibn|Al|El)-\p{Lu}/u.test(surname)) score += 0.7;
  if (parts.some((part) => /^(?:bin|ibn|van|von|der|al|ole)$/.test(part))) score += 0.8;
  if (parts.every((part) => !english.has(part.toLowerCase()) && /^[\p{L}'’.-]+$/u.test(part))) score += 0.4;
  if (parts.length > 4 || parts.some((part) => /\d/.test(part))) score -= 2;
  if (english.has(first.toLowerCase()) && english.has(surname.toLowerCase()) && !wordHint(first.toLowerCase()).firstName) score -= 1.2;
  return score;
}

/** Only people are called by their last word later on and then speak or act. */
function surnameCue(parts: readonly string[], shortUses: readonly NameUse[]): number {
  if (parts.length < 2 || shortUses.length === 0) return 0;
  // "the Rangers" of the Quilca Rangers: nobody's surname stands behind "the".
  if (shortUses.filter(isBehindThe).length * 2 > shortUses.length) return -2.5;
  return shortUses.some((use) => use.titled || speaks(use) || hasAge(use)) ? 1.4 : shortUses.some(acts) ? 0.7 : 0;
}

const isBehindThe = ({ tokens, first, last }: NameUse): boolean => tokens[first - 1]?.lower === 'the' && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[last + 1]?.pos ?? '');
const speaks = ({ tokens, first, last }: NameUse): boolean => (speechVerbs.has(tokens[last + 1]?.lower ?? '') || speechVerbs.has(tokens[first - 1]?.lower ?? '')) && tokens[first - 1]?.lower !== 'the';
const hasAge = ({ tokens, last }: NameUse): boolean => tokens[last + 1]?.text === ',' && /^\d{1,3}$/.test(tokens[last + 2]?.text ?? '') && /^[,.]$/.test(tokens[last + 3]?.text ?? '');
const acts = ({ tokens, first, last }: NameUse): boolean => first <= 1 && /^(?:VERB|AUX)$/.test(tokens[last + 1]?.pos ?? '');

function personCue(use: NameUse, parts: readonly string[]): number {
  const { tokens, first, last, titled } = use;
  const previous = tokens[first - 1];
  const next = tokens[last + 1];
  const afterNext = tokens[last + 2];
  const several = parts.length > 1;
  let cue = titled ? 2 : 0;
  if (several && hasAge(use)) cue += 2;
  if (several && next?.text === ',' && opensWithRole(tokens, last + 2)) cue += 1.2;
  if (several && speaks(use)) cue += 0.9;
  if (several && previous?.lower === 'by') cue += 1.1;
  if (several && /^(?:in|at|near)$/.test(previous?.lower ?? '')) cue -= 1.2;
  // "the village of NAME who": the pronoun looks past the name.
  const isOwner = /^(?:of|from|in|near|at)$/.test(previous?.lower ?? '');
  if (!isOwner && (next?.lower === 'who' || (next?.text === ',' && /^(?:who|whose)$/.test(afterNext?.lower ?? '')))) cue += several ? 1.6 : 1;
  if (previous?.lower === 'the') cue -= 2;
  if (worksFor(tokens, first)) cue -= 3;
  if (parts.some((part) => /^(?:of|for|and)$/.test(part))) cue -= 3;
  return cue;
}

function opensWithRole(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < Math.min(tokens.length, from + 9); index += 1) {
    const token = tokens[index] as Token;
    if (isRoleNoun(token.lower)) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^[.,;]$/.test(token.text)) return false;
  }
  return false;
}

/** "an analyst with NAME": where somebody works. */
const worksFor = (tokens: readonly Token[], first: number): boolean => tokens[first - 1]?.lower === 'with' && /^(?:analyst|economist|strategist|broker|trader|lawyer|solicitor|consultant|engineer|planner|adviser|advisor|partner|researcher|correspondent|forecaster)$/.test(tokens[first - 2]?.lower ?? '');

const OF_A_BUSINESS = /^(?:spokesman|spokeswoman|spokesperson|executive|ceo|chairman|chairwoman|chair|shares?|shareholders?|customers?|headquarters|employees|board|revenue|profits?|sales|lawyers|members|website|director|founder)$/;
const BUSINESS_VERB = /^(?:denied|denies|announced|employs|employed|acquired|owns|sells|makes|released|posted|declined|operates|published|reported|launched|develops|produces|confirmed|says|bought)$/;

function organisationCue({ tokens, first, last }: NameUse, parts: readonly string[]): number {
  const next = tokens[last + 1];
  let cue = 0;
  if (/^['’]s?$/.test(next?.text ?? '') && tokens.slice(last + 2, last + 5).some((token) => OF_A_BUSINESS.test(token.lower))) cue += 1.2;
  if (worksFor(tokens, first)) cue += 1.2;
  if (/^(?:shares|stake|customers|employees|workers|researchers|engineers|analysts|members)$/.test(tokens[first - 2]?.lower ?? '') && /^(?:in|of|at|from|with)$/.test(tokens[first - 1]?.lower ?? '')) cue += 1.2;
  if (/^(?:shares|share|executives|officials|spokesman|spokeswoman|spokesperson|customers|board)$/.test(next?.lower ?? '')) cue += 1;
  if (parts.length < 3 && BUSINESS_VERB.test(next?.lower ?? '') && first <= 1) cue += 0.8;
  return cue;
}

/** "in Norfolk", "near Goma", "Goma, Congo": a name behind a preposition of place that no noun follows. */
function placeCue({ tokens, first, last }: NameUse): number {
  const next = tokens[last + 1];
  const modifies = next !== undefined && (/^(?:NOUN|PROPN|ADJ)$/.test(next.pos) || /^['’]s?$/.test(next.text));
  if (modifies) return 0;
  const preposition = tokens[first - 1]?.lower ?? '';
  let cue = /^(?:in|near|outside|across|around)$/.test(preposition) ? 1 : /^(?:from|to|at|off|through|towards?|between)$/.test(preposition) ? 0.5 : 0;
  if (next?.text === ',' && findCountry(tokens[last + 2]?.text ?? '')) cue += 1;
  return cue;
}
