import type { Gender } from '../lexicon/people';
import { takesArticle } from '../lexicon/countries';
import { isPossessiveMark, type Token } from '../language/token';
import { isName, type Document, type NameMention, type NameType, type Sentence } from './document';
import { introducingNouns } from './introductions';

/** Whatever an article names, under its fullest name, from all its mentions. */
export type Entity = {
  name: string;
  /** The name as it stands in a sentence: "the European Union", "Iraq’s Ministry of Trade". */
  display: string;
  type: NameType;
  gender?: Gender;
  /** Common nouns, in the singular, that the article uses of it or that its name holds: "firm", "ministry", "minister". */
  nouns: ReadonlySet<string>;
  mentions: readonly NameMention[];
};

const known = new WeakMap<Document, readonly Entity[]>();

/** The named things of an article in order of first mention, acronyms and short forms joined to the full name. Read once per article. */
export function entitiesOf(document: Document): readonly Entity[] {
  const found = known.get(document);
  if (found) return found;
  const entities = readEntities(document);
  known.set(document, entities);
  return entities;
}

function readEntities({ sentences, aliases }: Document): Entity[] {
  const byName = new Map<string, { mention: NameMention; sentence: Sentence }[]>();
  for (const sentence of sentences) {
    for (const mention of sentence.mentions.filter(isName)) {
      const name = fullName(mention.canonical, aliases);
      const uses = byName.get(name);
      if (uses) uses.push({ mention, sentence });
      else byName.set(name, [{ mention, sentence }]);
    }
  }
  return [...byName].map(([name, uses]) => {
    const mentions = uses.map((use) => use.mention);
    const nouns = new Set([...headWords(name, mentions[0]?.type), ...uses.flatMap((use) => [...titleNouns(use.mention), ...introducingNouns({ tokens: use.sentence.tokens, first: use.mention.first - titleLength(use.mention), last: use.mention.last })])]);
    const full = uses.find((use) => use.mention.text === name) ?? uses[0];
    return { name, display: full ? displayOf(name, full) : name, type: mentions[0]?.type ?? 'other', gender: mentions.find((mention) => mention.gender)?.gender, nouns, mentions };
  });
}

/** "UNMISS" and what it stands for are one thing, under the longer name. */
export function fullName(name: string, aliases: ReadonlyMap<string, string>): string {
  const other = aliases.get(name);
  return other !== undefined && other.length > name.length ? other : name;
}

/** "council" of Leeds City Council, "ministry" of Ministry of Trade. A person's name holds no noun. */
function headWords(name: string, type: NameType | undefined): string[] {
  const words = name.split(' ');
  if (type === 'person' || words.length < 2) return [];
  const of = words.findIndex((word) => /^(?:of|for|on)$/i.test(word));
  return [words.at(-1) ?? '', ...(of > 0 ? [words[of - 1] ?? ''] : [])].map((word) => word.toLowerCase());
}

const titleNouns = ({ title }: NameMention): string[] => (title ?? '').split(' ').slice(-1).map((word) => word.toLowerCase());
const titleLength = ({ title }: NameMention): number => (title === undefined ? 0 : title.split(' ').length);

function displayOf(name: string, { mention, sentence: { tokens, mentions } }: { mention: NameMention; sentence: Sentence }): string {
  const before = tokens[mention.first - 1];
  if (mention.type === 'person') return name;
  if (mention.type === 'country') return takesArticle(name) ? `the ${name}` : name;
  const noun = mention.type === 'place' && /^(?:state|province|district|county|region|island|islands|valley)$/.test(tokens[mention.last + 1]?.lower ?? '') ? ` ${tokens[mention.last + 1]?.text ?? ''}` : '';
  const owner = isPossessiveMark(before) && (noun !== '' || OWNED.test(name)) ? mentions.find((other) => isName(other) && other.last === mention.first - 2) : undefined;
  if (owner) return `${articleOf(tokens[owner.first - 1])}${owner.text}${before?.text ?? '’s'} ${name}${noun}`;
  return `${articleOf(before)}${name}${noun}`;
}

/** Bodies that every country has: whose it is belongs to the name. */
const OWNED = /^(?:Ministry|Department|Supreme|High|National|Central|Federal|Foreign|Interior|Defence|Defense|Health|Finance|Transport|Education|Justice|Senate|Parliament|Congress|Revenue|Government|Army|Navy|Air|Geophysical|Meteorological|Constitutional|Electoral) /;

const articleOf = (before: Token | undefined): string => (before?.lower === 'the' ? 'the ' : '');

/** In how many sentences an article names somebody or something, by whatever part of the name. */
export function timesNamed(document: Document, name: string): number {
  const known = namings.get(document) ?? countNamings(document);
  namings.set(document, known);
  return known.get(name) ?? 0;
}

const namings = new WeakMap<Document, ReadonlyMap<string, number>>();

function countNamings({ sentences }: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { mentions } of sentences) {
    for (const name of new Set(mentions.filter(isName).map(({ canonical }) => canonical))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
