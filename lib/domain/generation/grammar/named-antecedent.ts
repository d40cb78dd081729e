import { entitiesOf, type Entity } from '../document/entities';
import { isName, type Document, type Sentence } from '../document/document';
import { findCountry, findCountryOfDemonym } from '../lexicon/countries';
import { isBusinessNoun, kinOf } from '../lexicon/kinds';
import { isPersonNoun } from '../lexicon/people';
import { organisationEndings, organisationNouns } from '../lexicon/organisations';
import { eventNouns, isStorm, isStormNoun } from '../lexicon/events';
import { areaNouns, settlementNouns } from '../lexicon/places';

/** How far back, in sentences, the latest candidate still stands out from one named long before. */
const NEAR = 1;
const FAR = 8;

/** What "the N" names, when the article has named exactly one thing that N can be said of, or one such thing far more recently than any other; 'several' when nobody can tell which. */
export function namedAntecedent(document: Document, sentence: Sentence, index: number, noun: string): Entity | 'several' | undefined {
  const at = sentence.tokens[index]?.start ?? sentence.start;
  // "NAME, the director," says who NAME is.
  if (sentence.mentions.some((mention) => isName(mention) && (mention.last === index - 2 || mention.first === index + 3 || mention.first === index + 2))) return undefined;
  const before = called(document, noun).flatMap((entity) => {
    const last = entity.mentions.findLast((mention) => mention.start < at);
    return last ? [{ entity, distance: sentence.index - last.sentence }] : [];
  });
  if (noun === 'country') return topicCountry(document) ?? (before.length > 1 ? 'several' : before[0]?.entity);
  const [nearest, next] = before.sort((a, b) => a.distance - b.distance);
  if (!nearest) return undefined;
  return next === undefined || (nearest.distance <= NEAR && next.distance >= FAR) ? nearest.entity : 'several';
}

const topics = new WeakMap<Document, { country: Entity | undefined }>();

/** The country an article is about: named at least twice as often as any other, by its name or its adjective. */
export function topicCountry(document: Document): Entity | undefined {
  const known = topics.get(document) ?? { country: mostNamedCountry(document) };
  topics.set(document, known);
  return known.country;
}

function mostNamedCountry(document: Document): Entity | undefined {
  const counts = new Map<string, number>();
  for (const { tokens, mentions } of document.sentences) {
    const named = mentions.filter((mention) => isName(mention) && mention.type === 'country').flatMap((mention) => findCountry(mention.text) ?? []);
    const adjectives = tokens.flatMap((token) => (/^\p{Lu}/u.test(token.text) ? (findCountryOfDemonym(token.text) ?? []) : []));
    for (const { name } of [...named, ...adjectives]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 || (second && second[1] * 2 > first[1])) return undefined;
  return entitiesOf(document).find((entity) => entity.type === 'country' && findCountry(entity.name)?.name === first[0]);
}

const known = new WeakMap<Document, Map<string, readonly Entity[]>>();

/** Everything the article names that this noun can be said of; a noun comes back often. */
function called(document: Document, noun: string): readonly Entity[] {
  const byNoun = known.get(document) ?? new Map<string, readonly Entity[]>();
  known.set(document, byNoun);
  const found = byNoun.get(noun) ?? entitiesCalled(document, noun);
  byNoun.set(noun, found);
  return found;
}

const LEGAL_FORM = /^(?:corp|inc|ltd|plc|fc|labs|lines|networks|holdings|hospice)$/;

function entitiesCalled(document: Document, noun: string): readonly Entity[] {
  if (organisationNouns.has(noun)) {
    const kin = new Set([noun, ...kinOf(noun)]);
    return entitiesOf(document).filter((entity) => entity.type === 'organisation' && isOfKind(entity, noun, kin));
  }
  if (isPersonNoun(noun)) return entitiesOf(document).filter(({ type, nouns }) => type === 'person' && nouns.has(noun));
  if (noun === 'country') return entitiesOf(document).filter(({ type }) => type === 'country');
  if (isStormNoun(noun)) return entitiesOf(document).filter(({ name }) => isStorm(name));
  if (eventNouns.has(noun)) return entitiesOf(document).filter(({ type, nouns }) => /^(?:other|organisation)$/.test(type) && nouns.has(noun));
  const isPlace = settlementNouns.has(noun) || areaNouns.has(noun) || /^(?:airport|bridge|stadium)$/.test(noun);
  return isPlace ? entitiesOf(document).filter(({ type, nouns }) => (type === 'city' && noun === 'city') || (/^(?:city|place)$/.test(type) && nouns.has(noun))) : [];
}

/** An organisation of which nothing more is known may be a company. */
function isOfKind({ name, nouns }: Entity, noun: string, kin: ReadonlySet<string>): boolean {
  const own = [...nouns].filter((other) => organisationNouns.has(other) || LEGAL_FORM.test(other));
  if (own.length === 0) return isBusinessNoun(noun) && !organisationEndings.has(name.split(' ').at(-1) ?? '');
  return own.some((other) => kin.has(other));
}
