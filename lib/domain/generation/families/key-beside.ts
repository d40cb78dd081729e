import { isPerson, type Document, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { isNominal, type Token } from '../language/token';
import type { FamilyContext } from './draft';

const PRONOUN = /^(?:he|she|it|they|him|them|his|her|its|their|itself|themselves|himself|herself)$/;

/**
 * A reason in the words of the article, as the answer to a question about the clause it stands behind. What it points at may stand in that question, so a
 * pronoun stays where the clause has something it can mean, and "the stairwells" where the article has spoken of none before: they are the building's in
 * the question. Undefined when something else in the reason cannot be named.
 */
export function wordsBesideQuestion({ document, reference }: FamilyContext, sentence: Sentence, clause: Clause, first: number, last: number): string | undefined {
  const { tokens } = sentence;
  const parts: string[] = [];
  let from = first;
  for (let index = first; index <= last + 1; index += 1) {
    const stays = index <= last && staysAsItIs(document, sentence, clause, first, index);
    if (!stays && index <= last) continue;
    if (index > from) {
      const words = reference.render(sentence, from, index - 1);
      if (words === undefined) return undefined;
      parts.push(words);
    }
    if (stays) parts.push((tokens[index] as Token).text);
    from = index + 1;
  }
  return parts.join(' ').replace(/ (?=[,.;:’'])/g, '');
}

function staysAsItIs(document: Document, sentence: Sentence, clause: Clause, first: number, index: number): boolean {
  const { lower } = sentence.tokens[index] as Token;
  // "so that": no word that points at anything.
  if (lower === 'that') return index === first + 1 && sentence.tokens[first]?.lower === 'so';
  return lower === 'the' ? isFirstMention(document, sentence, index) : PRONOUN.test(lower) && hasAntecedent(sentence, clause, index, lower);
}

/** "the N" of which nothing was said before, and which nothing behind it describes as one of several that were. */
function isFirstMention({ sentences }: Document, sentence: Sentence, index: number): boolean {
  const phrase = baseNounPhrase(sentence.tokens, index);
  const head = phrase && sentence.tokens[phrase.head];
  if (!phrase || head?.pos !== 'NOUN' || phrase.head > index + 2 || sentence.tokens[index + 1]?.pos === 'NUM') return false;
  const known = (token: Token) => token.lemma === head.lemma;
  return !sentences.slice(0, sentence.index).some(({ tokens }) => tokens.some(known)) && !sentence.tokens.slice(0, index).some(known) && !/^(?:move|decision|change|measure|case|event|incident|step|former|latter|result|problem|issue|news|plan|agreement|deal)$/.test(head.lemma);
}

/** Does the clause, or the reason so far, hold anything that agrees with the pronoun? */
function hasAntecedent(sentence: Sentence, { subject }: Clause, index: number, pronoun: string): boolean {
  const { tokens, mentions } = sentence;
  const people = mentions.filter((mention) => isPerson(mention) && mention.first >= subject.first && mention.last < index);
  const isOfPerson = (at: number) => people.some((mention) => mention.first <= at && at <= mention.last);
  const front = tokens.slice(subject.first, index);
  const own = tokens[subject.first]?.lower ?? '';
  if (/^the(?:y|m|ir|mselves)$/.test(pronoun)) return own === 'they' || front.some(({ pos, lower, lemma }) => pos === 'NOUN' && (lower !== lemma || /^(?:people|police|staff)$/.test(lower)));
  if (/^it(?:s|self)?$/.test(pronoun)) return own === 'it' || front.some((token, at) => isNominal(token) && (token.pos === 'PROPN' || token.lower === token.lemma) && !isOfPerson(subject.first + at));
  const gender = /^(?:he|him|his|himself)$/.test(pronoun) ? 'male' : 'female';
  if (/^s?he$/.test(own)) return (own === 'he') === (gender === 'male');
  return people.some((mention) => isPerson(mention) && (mention.gender ?? gender) === gender);
}
