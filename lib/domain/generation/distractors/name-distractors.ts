import { isFullName, isName, type Document, type NameType } from '../document/document';
import { countries, findCountry, findCountryOfCapital, takesArticle } from '../lexicon/countries';
import { wordHint } from '../language/word-hints';
import { contentNumber } from '../ranking/hash';

/** The names of one type that an article holds, in order, each once. */
export function namesOfType(document: Document, type: NameType): string[] {
  const names = new Set<string>();
  for (const { mentions } of document.sentences) for (const mention of mentions) if (isName(mention) && mention.type === type) names.add(mention.canonical);
  return [...names];
}

const FEMALE = /\b(?:woman|her|herself|actress|mother|queen|daughter|sister|wife|widow|spokeswoman|chairwoman|congresswoman|girl|princess)\b/i;
const MALE = /\b(?:his|himself|father|king|son|brother|husband|widower|spokesman|chairman|congressman|boy|prince)\b/i;

const surname = (name: string): string => (name.split(' ').at(-1) ?? name).toLowerCase();

/** Where the question itself tells a woman from a man, only people of that kind could be the answer. */
export function personDistractors(document: Document, key: string, stem: string): string[] {
  const gender = FEMALE.test(stem) ? 'female' : MALE.test(stem) ? 'male' : undefined;
  const fits = (name: string) => gender === undefined || wordHint((name.split(' ')[0] ?? '').toLowerCase()).gender === gender;
  return namesOfType(document, 'person').filter((name) => fits(name) && isFullName(name) && surname(name) !== surname(key) && !sharesWord(name, key));
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

/** Only between cities of one kind: a capital among capitals of its region, another city among cities the article names. Never a capital beside its own country. */
export function cityDistractors(document: Document, key: string): string[] {
  const own = findCountryOfCapital(key);
  const named = namesOfType(document, 'city').filter((name) => name !== key && (findCountryOfCapital(name) === undefined) === (own === undefined));
  if (!own) return named;
  const neighbours = turned(countries.filter((country) => country.region === own.region && country !== own && country.capital !== ''), key).map((country) => country.capital);
  return [...new Set([...named.filter((name) => findCountryOfCapital(name) !== own), ...neighbours])];
}

/** Organisations are alike only in one style: acronyms among acronyms, full names among full names. */
export function organisationDistractors(document: Document, key: string): string[] {
  const style = (name: string) => (/^[\p{Lu}\d]+$/u.test(name) ? 'acronym' : name.includes(' ') ? 'full' : 'word');
  return namesOfType(document, 'organisation').filter((name) => style(name) === style(key.replace(/^the /i, '')) && style(name) !== 'word' && !sharesWord(name, key) && document.aliases.get(name) !== key);
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
