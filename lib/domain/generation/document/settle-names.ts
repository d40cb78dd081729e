import { languages } from '../lexicon/places';
import { genderOfWord, isTie, type Gender } from '../lexicon/people';
import { findCountryOfDemonym } from '../lexicon/countries';
import { organisationEndings } from '../lexicon/organisations';
import { isStorm } from '../lexicon/events';
import { isProperAdjective } from '../lexicon/proper-adjectives';
import { wordHint } from '../language/word-hints';
import { isName, type NameMention, type NameType, type Sentence } from './document';
import { introducingNouns } from './introductions';
import { typeName, type NameUse } from './name-types';

/** What the rest of the article says: acronyms, which words English knows, where the report was filed. */
type Surroundings = { aliases: ReadonlyMap<string, string>; english: ReadonlySet<string>; dateline?: string };
type Use = { mention: NameMention; use: NameUse; sentence: Sentence };

/** Decides what every name names, from all its uses, and gives short forms the full name they stand for. Changes the mentions. */
export function settleNames(sentences: readonly Sentence[], { aliases, english, dateline }: Surroundings): void {
  const uses = usesByText(sentences);
  const filedFrom = (dateline ?? '').split(/[,/]/)[0]?.toLowerCase();
  for (const [name, entries] of uses) {
    const shortUses = name.includes(' ') ? (uses.get(lastWord(name)) ?? []).map((entry) => entry.use) : [];
    const type = typeName(name, { uses: entries.map((entry) => entry.use), shortUses, isAlias: aliases.has(name), english });
    retype(entries, type === 'other' && name.toLowerCase() === filedFrom ? 'city' : type);
  }
  typeFamilies(uses);
  typeListsAlike(sentences, uses);
  giveGenders(uses);
  joinShortForms(uses, aliases, english);
}

function usesByText(sentences: readonly Sentence[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const sentence of sentences) {
    for (const mention of sentence.mentions.filter(isName)) {
      const use = { mention, sentence, use: { tokens: sentence.tokens, first: mention.first, last: mention.last, titled: mention.title !== undefined } };
      const known = uses.get(mention.text);
      if (known) known.push(use);
      else uses.set(mention.text, [use]);
    }
  }
  return uses;
}

const TRADE = /^(?:Labs|Laboratories|Networks|Group|Corp|Corporation|Inc|Ltd|PLC|plc|FC|Company|Holdings|Motors|Energy|Industries|Technologies|Systems|Airlines|Airways|Lines|Hardware|Software|Foods|Stores|Pharmaceuticals|Records|Studios|Partners|Media|Solutions|Electronics|Shipping)$/;
const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';

function retype(entries: readonly Use[], type: NameType): void {
  for (const { mention } of entries) mention.type = type;
}

/** "Egidio Castellani" beside the granddaughter Beatrice Castellani: who shares a person's last word is one of the family. */
function typeFamilies(uses: ReadonlyMap<string, readonly Use[]>): void {
  const surnames = new Set([...uses].flatMap(([name, [first]]) => (name.includes(' ') && first?.mention.type === 'person' ? [lastWord(name)] : [])));
  for (const [name, entries] of uses) if (entries[0]?.mention.type === 'other' && /^\p{L}+ \p{L}[\p{L}'’-]+$/u.test(name) && surnames.has(lastWord(name))) retype(entries, 'person');
}

/** "Kisumu, Siaya, Turkana and Narok": what one of a list is known to be, the others are. */
function typeListsAlike(sentences: readonly Sentence[], uses: ReadonlyMap<string, readonly Use[]>): void {
  for (const { tokens, mentions } of sentences) {
    const names = mentions.filter(isName);
    for (let from = 0; from < names.length; ) {
      let to = from;
      while (to + 1 < names.length && joinsList(tokens.slice((names[to] as NameMention).last + 1, (names[to + 1] as NameMention).first).map((token) => token.lower).join(' '))) to += 1;
      const list = names.slice(from, to + 1);
      const known = new Set(list.flatMap(({ type }) => (type === 'other' ? [] : /^(?:city|country)$/.test(type) ? ['place' as const] : [type])));
      const [only] = known;
      if (list.length > 2 && known.size === 1 && (only === 'place' || only === 'person')) for (const name of list) if (name.type === 'other' && !languages.has(name.text)) retype(uses.get(name.text) ?? [], only);
      from = to + 1;
    }
  }
}

const joinsList = (between: string): boolean => /^(?:,|, and|and|or)$/.test(between);

/** From titles, from nouns that introduce the person, from the first name; contradicting signs say nothing. */
function giveGenders(uses: ReadonlyMap<string, readonly Use[]>): void {
  for (const [name, entries] of uses) {
    if (entries[0]?.mention.type !== 'person') continue;
    const told = new Set(entries.flatMap(({ mention, use }) => [...(mention.title ?? '').split(' '), ...introducingNouns(use)].flatMap((word) => genderOfWord(word) ?? [])));
    const [only] = told;
    const gender = told.size === 1 ? only : told.size === 0 ? (genderOfFirstName(name) ?? genderOfPronoun(entries)) : undefined;
    for (const { mention } of entries) mention.gender = gender;
  }
}

const genderOfFirstName = (name: string): Gender | undefined => (name.includes(' ') ? wordHint(withoutMarks(name.split(' ')[0] ?? '')).gender : undefined);

/** "José" is listed as "jose". Names of other orders ("Nguyễn Phước") begin with the family's and are left alone. */
const withoutMarks = (word: string): string => (/^[\u0000-\u00FF]+$/.test(word) ? word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '') : word.toLowerCase());

/** "NAME said she …", "NAME, who lost her home": the pronoun that follows the only person of a sentence. */
function genderOfPronoun(entries: readonly Use[]): Gender | undefined {
  for (const { mention, sentence } of entries) {
    const others = sentence.mentions.some((other) => isName(other) && other.type === 'person' && other.text !== mention.text);
    const pronoun = others ? undefined : sentence.tokens.slice(mention.last + 1).find((token) => /^(?:he|she|his|her)$/.test(token.lower) && !sentence.quotes.some((quote) => quote.start < token.start && token.end < quote.end));
    if (pronoun) return /^s?he$/.test(pronoun.lower) ? (pronoun.lower === 'she' ? 'female' : 'male') : pronoun.lower === 'her' ? 'female' : 'male';
  }
  return undefined;
}

/** A surname alone, or a title with it, stands for the person of that name; "Oudegracht" for Oudegracht Labs. */
function joinShortForms(uses: ReadonlyMap<string, readonly Use[]>, aliases: ReadonlyMap<string, string>, english: ReadonlySet<string>): void {
  const full = [...uses].flatMap(([name, entries]) => (name.includes(' ') && entries[0] ? [entries[0].mention] : []));
  const byWord = new Map<string, NameMention[]>();
  for (const mention of full) for (const word of new Set(mention.text.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), mention]);
  for (const [name, entries] of uses) {
    const [{ mention: { type } }] = entries as [Use, ...Use[]];
    const sharing = byWord.get(lastWord(name)) ?? [];
    const longer = sharing.filter((other) => other.type === 'person' && other.text !== name && isShortFor(name, other.text));
    const business = sharing.filter((mention) => mention.text.startsWith(`${name} `) && isBusiness(mention.text));
    if (longer.length > 0 && !/^(?:country|city)$/.test(type)) {
      for (const entry of entries) if (business.length > 0 && entry.mention.title === undefined) joinBusiness(entry, business); else if (!isFamily(entry)) joinPerson(entry, longer, uses);
      continue;
    }
    const [named, ...others] = type === 'other' ? sharing.filter((other) => isUnknownName(other, name, english)) : [];
    if (named && others.every(({ text }) => text === named.text)) for (const { mention } of entries) mention.canonical = named.text;
    const [storm, ...storms] = new Set(sharing.map(({ text }) => text).filter((text) => isStorm(text) && text.endsWith(` ${name}`)));
    if (storm !== undefined && storms.length === 0) {
      for (const { mention } of entries) [mention.type, mention.canonical] = ['other', storm];
      continue;
    }
    const group = sharing.filter((mention) => mention.type === 'organisation' && mention.text !== name && mention.text.startsWith(`${name} `) && isTradingName(name, mention.text));
    const [only] = group;
    if (only && group.length === 1 && (type === 'other' || type === 'organisation') && !aliases.has(name)) for (const { mention } of entries) [mention.type, mention.canonical] = ['organisation', only.text];
  }
}

/** "Harlan" beside both Harlan Foods and its founder Walt Harlan: without a title it is the company, which cannot be asked for as a person. */
function joinBusiness({ mention }: Use, business: readonly NameMention[]): void {
  const [only, ...others] = new Set(business.map(({ text }) => text));
  mention.type = 'organisation';
  if (only !== undefined && others.length === 0) mention.canonical = only;
}

const isBusiness = (name: string): boolean => TRADE.test(lastWord(name).replace(/\.$/, ''));

/** "Claes" of "Wim Claes": two words that English lacks name one thing, whatever it is, and the last of them alone names it again. */
const isUnknownName = ({ type, text }: NameMention, name: string, english: ReadonlySet<string>): boolean => type === 'other' && text.endsWith(` ${name}`) && text.split(' ').length === 2 && text.split(' ').every((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word) && !english.has(word.toLowerCase()));

/** "Oudegracht" is short for Oudegracht Labs; "Inverlochan" is not short for Inverlochan Council, nor "Dutch" for the Dutch Railways. */
function isTradingName(name: string, full: string): boolean {
  const rest = full.slice(name.length + 1).split(' ');
  return !findCountryOfDemonym(name) && !isProperAdjective(name) && (TRADE.test(rest.at(-1) ?? '') || rest.every((word) => !organisationEndings.has(word) && /^\p{Lu}/u.test(word)));
}

/** The surname ("Silva" of "Ana Maria Silva", also the first of two surnames), or name with fewer middle names. */
function isShortFor(name: string, full: string): boolean {
  const parts = full.split(' ');
  if (!name.includes(' ')) return parts.indexOf(name) > 0 || (parts[0] === name && (parts[1] ?? '').includes('-'));
  return parts.length > name.split(' ').length && full.endsWith(` ${lastWord(name)}`) && full.startsWith(`${name.split(' ')[0]} `) || full.endsWith(` ${name}`);
}

/**
 * News calls the first of two namesakes by the surname alone and the other one by more ("his wife, Denise Silva"). Where title or pronoun say
 * another, that one is meant; where the other has just been named, nobody can tell and the mention stays a bare surname.
 */
function joinPerson({ mention, sentence }: Use, longer: readonly NameMention[], uses: ReadonlyMap<string, readonly Use[]>): void {
  mention.type = 'person';
  const told = (mention.title ?? '').split(' ').flatMap((word) => genderOfWord(word) ?? [])[0];
  const before = longer.filter((person) => isBefore(person, mention));
  const agreeing = (before.length > 0 ? before : longer).filter((person) => told === undefined || person.gender === undefined || person.gender === told);
  const sameTitle = mention.title === undefined ? [] : agreeing.filter((person) => person.title === mention.title);
  const [first, second] = sameTitle.length === 1 ? sameTitle : agreeing;
  if (!first) return;
  const isRival = (person: NameMention) => (uses.get(person.text) ?? []).some((use) => sentence.index - use.sentence.index < 2 && isBefore(use.mention, mention)) && !(uses.get(person.text) ?? []).some(isKin);
  const rivalNear = second !== undefined && agreeing.slice(1).some(isRival);
  if (rivalNear) return;
  mention.canonical = first.text;
  mention.gender = first.gender;
}

/** "the Castellani family" is nobody in particular. */
const isFamily = ({ use: { tokens, last } }: Use): boolean => /^(?:family|families|brothers|sisters|siblings|dynasty|estate|clan)$/.test(tokens[last + 1]?.lower ?? '');

/** "his wife, NAME", "Her son, the architect NAME": kin are called by their first names, never by the surname alone. */
const isKin = ({ mention, sentence }: Use): boolean => sentence.tokens.slice(Math.max(0, mention.first - 6), mention.first).some((token) => isTie(token.lower));

const isBefore = (one: NameMention, other: NameMention): boolean => one.start < other.start;
