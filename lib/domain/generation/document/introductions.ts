import { organisationNouns } from '../lexicon/organisations';
import { areaNouns, settlementNouns } from '../lexicon/places';
import { isPersonNoun } from '../lexicon/people';
import { baseNounPhrase, type NounPhrase } from '../grammar/noun-phrase';
import { isCapitalised, type Token } from '../language/token';

const CALLED_BEHIND = /^(?:group|party|company|newspaper|coalition|militia|agency|firm|movement|airline|union|charity|network|alliance|club|team|foundation|faction|district|province|state|county|region|island|islands|valley|peninsula|prefecture|suburb|neighbourhood|neighborhood|desert|river|lake)$/;
const OPENS_APPOSITION = /^(?:a|an|the|one|its|his|her|their)$/;

/** One place where a name stands. Token indices, both included. */
export type Place = { tokens: readonly Token[]; first: number; last: number };

/** The common nouns an article calls a name by where it stands, in the singular: "the Dutch firm NAME", "NAME, a maker of …", "the town of NAME", "its owner, NAME", "the NAME party". */
export function introducingNouns(place: Place): string[] {
  return [nounInFront(place), nounWithOf(place), nounBehind(place), appositionBehind(place), appositionInFront(place), complement(place)].flatMap((noun) => (noun === undefined ? [] : [noun]));
}

const asNoun = (token: Token | undefined): string | undefined => (token?.pos === 'NOUN' && !isCapitalised(token.text) ? token.lemma : undefined);
const isSingular = (token: Token | undefined): boolean => token !== undefined && (token.lower === token.lemma || !token.lower.endsWith('s'));

function nounInFront({ tokens, first }: Place): string | undefined {
  const before = tokens[first - 1];
  return isSingular(before) ? asNoun(before) : undefined;
}

function nounWithOf({ tokens, first }: Place): string | undefined {
  const noun = tokens[first - 2]?.lemma ?? '';
  return tokens[first - 1]?.lower === 'of' && (settlementNouns.has(noun) || areaNouns.has(noun)) ? noun : undefined;
}

function nounBehind({ tokens, last }: Place): string | undefined {
  const behind = tokens[last + 1];
  return behind && CALLED_BEHIND.test(behind.lemma) && tokens[last + 2]?.lower !== 'of' ? behind.lemma : undefined;
}

/** ", a retired pharmacist," — but not the subject that follows "In NAME, the ministry condemned …". */
function appositionBehind({ tokens, first, last }: Place): string | undefined {
  if (tokens[last + 1]?.text !== ',') return undefined;
  const start = /^\d{1,3}$/.test(tokens[last + 2]?.text ?? '') && tokens[last + 3]?.text === ',' ? last + 4 : last + 2;
  const opener = tokens[start];
  const phrase = opener && opener.pos !== 'ADP' && !isCapitalised(opener.text) ? baseNounPhrase(tokens, start) : undefined;
  if (!phrase) return undefined;
  const behind = tokens[phrase.last + 1];
  const isParticiple = /ing$/.test(behind?.lower ?? '') || (/ed$|^(?:built|run|known|held|made|led)$/.test(behind?.lower ?? '') && /^(?:by|in|at|from|on|as|with|to)$/.test(tokens[phrase.last + 2]?.lower ?? ''));
  const isSubject = behind !== undefined && /^(?:VERB|AUX)$/.test(behind.pos) && !isParticiple;
  const inOpener = tokens[first - 1]?.pos === 'ADP' && first <= 4;
  if (isSubject || (inOpener && !OPENS_APPOSITION.test(opener?.lower ?? ''))) return undefined;
  const noun = asNoun(tokens[headOfPair(tokens, phrase)]);
  // Without an article only an office or a trade stands so: "NAME, head of the agency,".
  return noun && (OPENS_APPOSITION.test(opener?.lower ?? '') || isPersonNoun(noun)) ? noun : undefined;
}

/** "the state-owned ports and rail operator": what two nouns describe is the last one. */
function headOfPair(tokens: readonly Token[], phrase: NounPhrase): number {
  if (isSingular(tokens[phrase.head]) || tokens[phrase.last + 1]?.lower !== 'and') return phrase.head;
  const second = baseNounPhrase(tokens, phrase.last + 2);
  return second && second.first !== second.head && tokens[second.first]?.pos !== 'DET' && isSingular(tokens[second.head]) ? second.head : phrase.head;
}

function appositionInFront({ tokens, first }: Place): string | undefined {
  if (tokens[first - 1]?.text !== ',') return undefined;
  // "the mayor of Caravelí, NAME": the office may have a phrase behind it.
  for (let index = first - 2; index >= Math.max(0, first - 9); index -= 1) {
    const token = tokens[index] as Token;
    const direct = index === first - 2;
    if (/^(?:VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(token.pos) || (direct && token.pos === 'NOUN' && !isSingular(token))) return undefined;
    if (!direct && !/^(?:of|for|at|in)$/.test(tokens[index + 1]?.lower ?? '')) continue;
    if (isSingular(token) && (isPersonNoun(token.lower) || (direct && token.pos === 'NOUN' && organisationNouns.has(token.lower)))) return token.lower;
  }
  return undefined;
}

/** "NAME is a city of …" */
function complement({ tokens, last }: Place): string | undefined {
  if (!/^(?:is|was)$/.test(tokens[last + 1]?.lower ?? '') || !/^(?:a|an|the|one)$/.test(tokens[last + 2]?.lower ?? '')) return undefined;
  const phrase = baseNounPhrase(tokens, last + 2);
  return phrase && asNoun(tokens[phrase.head]);
}
