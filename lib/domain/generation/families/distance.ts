import type { Sentence } from '../document/document';
import type { Token } from '../language/token';
import { hedged, isAmount, withHedge } from './amount';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily } from './draft';

const UNIT = /^(?:km|kilomet(?:re|er)s?|miles?|m|met(?:re|er)s?)$/;
const DIRECTION = /^(?:from|north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|northeast|northwest|southeast|southwest|off|outside)$/;

/** "lies 14 km from the border", "is 60 miles north of the capital": how far. */
export const distance: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => sentence.mentions.filter(isAmount).flatMap((mention) => distanceOf(sentence, parts, mention.first)).slice(0, 1));

function distanceOf(sentence: Sentence, parts: ClauseParts, at: number): Draft[] {
  const { tokens, mentions } = sentence;
  const mention = mentions.find((other) => other.first === at);
  const { verb, rest } = parts.clause;
  const lemma = verb.main === undefined ? 'be' : (tokens[verb.main]?.lemma ?? '');
  if (!mention || !isAmount(mention) || !/^(?:lie|sit|stand|be|live|travel|run|stretch)$/.test(lemma)) return [];
  const amount = withHedge(sentence, mention);
  const unit = mention.last + 1;
  if (amount.first !== rest.first || !UNIT.test(tokens[unit]?.lower ?? '') || !DIRECTION.test(tokens[unit + 1]?.lower ?? '')) return [];
  const key = `${hedged(sentence, amount)}${sentence.text.slice(mention.end - sentence.start, (tokens[unit] as Token).end - sentence.start)}`;
  return clauseDraft(sentence, parts, 'duration', 'quantity', { stem: parts.ask('How far', { first: amount.first, last: unit }), key, answer: 'amount' }, amount.first, unit).map((draft) => (/^(?:lie|sit|stand|be)$/.test(lemma) ? { ...draft, aside: true } : draft));
}
