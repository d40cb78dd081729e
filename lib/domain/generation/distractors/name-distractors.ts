import { isFullName, isName, type Document, type NameType } from '../document/document';
import { entitiesOf, type Entity } from '../document/entities';
import { goneIn } from '../document/the-dead';
import { countries, findCountry, findCountryOfCapital, takesArticle } from '../lexicon/countries';
import type { Gender } from '../lexicon/people';
import { areaNouns, settlementNouns } from '../lexicon/places';
import { contentNumber } from '../ranking/hash';
import { withoutForeigners } from './betraying-names';

/** The names of one type that an article holds, in order, each once. */
export function namesOfType(document: Document, type: NameType): string[] {
  const names = new Set<string>();
  for (const { mentions } of document.sentences) for (const mention of mentions) if (isName(mention) && mention.type === type) names.add(mention.canonical);
  return [...names];
}

const FEMALE = /\b(?:woman|she|her|herself|actress|mother|queen|daughter|sister|wife|widow|spokeswoman|chairwoman|congresswoman|girl|princess|aunt|niece|granddaughter|grandmother)\b/i;
const MALE = /\b(?:he|him|his|himself|father|king|son|brother|husband|widower|spokesman|chairman|congressman|boy|prince|uncle|nephew|grandson|grandfather)\b/i;

const surname = (name: string): string => (name.split(' ').at(-1) ?? name).toLowerCase();

/** Where the question itself tells a woman from a man, only people of that kind could be the answer. */
export function personDistractors(document: Document, key: string, stem: string): string[] {
  const asked = genderAsked(stem.replace(/“[^”]*”|"[^"]*"/g, ' '));
  const people = entitiesOf(document).filter((entity) => entity.type === 'person' && isFullName(entity.name));
  const isChoice = ({ name, gender }: Entity) => (asked === undefined || gender === asked) && surname(name) !== surname(key) && !sharesWord(name, key) && !/[“”"‘]/.test(name);
  const gone = goneIn(document);
  const present = people.filter((person) => isChoice(person) && (gone.has(key) || !gone.has(person.name))).map(({ name }) => name);
  return withoutForeigners(key, stem, describedNames(document, stem), onePerFamily(present));
}

/** Three of one surname make the fourth the odd one out. */
function onePerFamily(names: readonly string[]): string[] {
  const families = new Map<string, string>();
  for (const name of names) if (!families.has(surname(name))) families.set(surname(name), name);
  return [...families.values()];
}

/** The nationalities that the article puts in front of the names of a question: "the Dutch firm NAME". */
function describedNames(document: Document, stem: string): string {
  return [...stem.matchAll(/(?<=\s)\p{Lu}[\p{L}-]{3,}/gu)].flatMap(([name]) => describedAs(document, name)).join(' ');
}

const descriptions = new WeakMap<Document, Map<string, readonly string[]>>();

/** Looked for once in an article, however many questions name it. */
function describedAs(document: Document, name: string): readonly string[] {
  const known = descriptions.get(document) ?? new Map<string, readonly string[]>();
  descriptions.set(document, known);
  const found = known.get(name) ?? [...wordsBefore(document.text, name)].flatMap((before) => DESCRIBED.exec(before)?.[1] ?? []);
  known.set(name, found);
  return found;
}

/** "the Dutch engineering firm " in front of a name, "the Dutch prime minister Anna " in front of a surname. */
const DESCRIBED = /\b(\p{Lu}\p{Ll}+)(?: \p{Ll}+){1,3} (?:\p{Lu}[\p{L}-]+ )?$/u;
/** Letters of a description, at most. */
const BEFORE = 100;

/** What stands in front of each place where the text has a name: far quicker than to try a description at each word of the text. */
function* wordsBefore(text: string, name: string): Generator<string> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) yield text.slice(Math.max(0, at - BEFORE), at);
}

function genderAsked(stem: string): Gender | undefined {
  if (FEMALE.test(stem)) return 'female';
  return MALE.test(stem) ? 'male' : undefined;
}

/** Countries of the article first, then neighbours of the key. "the" goes with those that take it when the key has it. */
export function countryDistractors(document: Document, key: string): string[] {
  const own = findCountry(key);
  if (!own) return [];
  const named = namesOfType(document, 'country').flatMap((name) => findCountry(name) ?? []);
  const neighbours = turned(countries.filter((country) => country.region === own.region), key);
  const names = [...new Set([...named, ...neighbours].filter((country) => country !== own).map((country) => country.name))];
  return names.map((name) => (/^the /i.test(key) && takesArticle(name) ? `the ${name}` : name));
}

/** Only between cities of one kind: a capital among capitals of its region, another city among settlements the article names. Never a capital beside its own country. */
export function cityDistractors(document: Document, key: string): string[] {
  const own = findCountryOfCapital(key);
  if (!own) return placeDistractors(document, key);
  const named = namesOfType(document, 'city').filter((name) => name !== key && findCountryOfCapital(name) !== undefined);
  const neighbours = turned(countries.filter((country) => country.region === own.region && country !== own && country.capital !== ''), key).map((country) => country.capital);
  return [...new Set([...named.filter((name) => findCountryOfCapital(name) !== own), ...neighbours])];
}

/** Other places that the article calls by the same kind of noun: towns and villages beside a town, districts beside a district. Capitals stand out among towns. */
export function placeDistractors(document: Document, key: string): string[] {
  const places = entitiesOf(document).filter((entity) => entity.type === 'city' || entity.type === 'place');
  const own = places.find(({ name }) => name === key);
  const kind = own && kindOfPlace(own);
  if (!own || kind === undefined) return [];
  return places.filter((other) => other !== own && kindOfPlace(other) === kind && findCountryOfCapital(other.name) === undefined && !sharesWord(other.name, key)).map(({ name }) => name);
}

function kindOfPlace({ type, nouns }: Entity): string | undefined {
  if (type === 'city' || [...nouns].some((noun) => settlementNouns.has(noun))) return 'settlement';
  return [...nouns].find((noun) => areaNouns.has(noun));
}

/** Organisations are alike only in one style: acronyms among acronyms, full names among full names. A club is only mistaken for a club, a court for a court. */
export function organisationDistractors(document: Document, key: string): string[] {
  const plain = key.replace(/^the /i, '');
  const own = entitiesOf(document).find(({ name, mentions }) => name === plain || mentions.some((mention) => mention.text === plain));
  const style = (name: string) => (/^[\p{Lu}\d]+$/u.test(name) ? 'acronym' : name.includes(' ') ? 'full' : 'word');
  const others = entitiesOf(document).filter((entity) => entity.type === 'organisation' && entity !== own && specialKind(entity) === (own && specialKind(own)));
  const names = others.map(({ name, mentions }) => (style(plain) === 'acronym' ? (mentions.find((mention) => style(mention.text) === 'acronym')?.text ?? name) : name));
  return names.filter((name) => !UMBRELLA.test(name) && style(name) === style(plain) && style(name) !== 'word' && !sharesWord(name, plain) && document.aliases.get(name) !== plain);
}

/** What other organisations are parts of: "the World Food Program" and "the United Nations" may both have done it. */
const UMBRELLA = /^(?:the )?(?:United Nations|UN|European Union|EU|African Union|AU|Arab League|NATO)$/;

/** Kinds whose doings only others of the kind could do. */
function specialKind({ nouns }: Entity): string {
  const has = (pattern: RegExp) => [...nouns].some((noun) => pattern.test(noun));
  if (has(/^(?:club|fc|team|rovers|wanderers)$/)) return 'club';
  if (has(/^(?:court|tribunal)$/)) return 'court';
  if (has(/^(?:party|front|alliance)$/)) return 'party';
  if (has(/^(?:band|orchestra|choir|ensemble|philharmonic)$/)) return 'band';
  if (has(/^(?:ministry|department|council|parliament|senate|congress|assembly|government|cabinet|house)$/)) return 'organ of state';
  return has(/^(?:newspaper|journal|magazine|records|times|gazette)$/) ? 'press' : '';
}

/** The same list for the same key, but not the same first entries for every key. */
function turned<T>(list: readonly T[], key: string): T[] {
  const at = list.length === 0 ? 0 : contentNumber(key) % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(' ').filter((word) => word.length > 3));
  return b.toLowerCase().split(' ').some((word) => words.has(word));
}
