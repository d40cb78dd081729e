import { isName, type NameMention, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { standingClauses, type ClauseParts } from './clause-parts';
import { occurrences } from './date';
import { CHANGE } from './quantity';
import { clauseDraft } from './clause-draft';
import { capitalise, type Draft, type FactFamily } from './draft';
import { isDirectlyUnderVerb } from './under-verb';

const QUESTION: Readonly<Record<string, string>> = { city: 'which city', country: 'which country' };
/** More than this between verb and place, and the place may belong to some noun on the way. */
const MAX_PREPOSITIONS_BETWEEN = 1;

/** "met in Copenhagen": where the main event happened. */
export const eventPlace: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => placesOf(sentence, parts).slice(0, 1));

function placesOf(sentence: Sentence, parts: ClauseParts): Draft[] {
  const { clause } = parts;
  // "fell 4.2% in Milan": where a figure was taken is no event.
  if (clause.verb.main === undefined || CHANGE.test(sentence.tokens[clause.verb.main]?.lemma ?? '')) return [];
  return sentence.mentions.filter(isName).filter((name) => /^(?:city|country|place)$/.test(name.type)).flatMap((name) => {
    const range = prepositionalPhrase(sentence, name);
    if (!range || range.first < clause.rest.first || range.last > clause.rest.last || !isPlaceOfEvent(sentence, clause, range)) return [];
    const preposition = capitalise(sentence.tokens[range.first]?.lower ?? '');
    const wh = QUESTION[name.type] ? `${preposition === 'At' ? 'In' : preposition} ${QUESTION[name.type]}` : /^(?:In|At|On)$/.test(preposition) ? 'Where' : undefined;
    const stem = wh && parts.ask(wh, range);
    if (occurrences(parts.statement, name.text) !== 1) return [];
    return clauseDraft(sentence, parts, 'place', 'place', { stem, key: name.text, answer: name.type as 'city' | 'country' | 'place' }, name.first, name.last);
  });
}

function prepositionalPhrase(sentence: Sentence, name: NameMention): { first: number; last: number } | undefined {
  const { tokens } = sentence;
  const before = tokens[name.first - 1]?.lower === 'the' ? name.first - 2 : name.first - 1;
  const next = tokens[name.last + 1];
  if (!/^(?:in|at|near|outside)$/.test(tokens[before]?.lower ?? '') && !(name.type === 'place' && tokens[before]?.lower === 'on')) return undefined;
  if (isListed(sentence, name)) return undefined;
  if (next && (/^(?:NOUN|PROPN|ADJ|PART|NUM)$/.test(next.pos) && next.lower !== 'to' || /^(?:and|or|of)$/.test(next.lower))) return undefined;
  return { first: before, last: name.last };
}

/** "in Chile, Argentina and Canada": one place of several. */
const isListed = ({ tokens, mentions }: Sentence, name: NameMention): boolean => tokens[name.last + 1]?.text === ',' && mentions.some((other) => isName(other) && other.type === name.type && other.first === name.last + 2);

function isPlaceOfEvent(sentence: Sentence, clause: Clause, range: { first: number; last: number }): boolean {
  if (!isDirectlyUnderVerb(sentence, clause, range.first)) return false;
  const between = sentence.tokens.slice(clause.rest.first, range.first);
  // "to Maputo in Mozambique", "outside the silo in Erbil": the place says where another place is.
  if (sentence.mentions.some((mention) => isName(mention) && mention.last === range.first - 1) || between.some((token) => /^(?:in|at|outside|inside|near|into)$/.test(token.lower) && token.pos === 'ADP')) return false;
  return between.filter((token) => token.pos === 'ADP').length <= MAX_PREPOSITIONS_BETWEEN && !between.some((token) => /^(?:and|or|,)$/.test(token.lower));
}
