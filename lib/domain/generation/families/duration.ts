import { parseNumber, numberWord } from '../lexicon/numbers';
import type { QuantityMention, Sentence } from '../document/document';
import type { Token } from '../language/token';
import { hedged, isAmount, withHedge, type Amount } from './amount';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily } from './draft';
import { isDirectlyUnderVerb } from './under-verb';

const UNIT = /^(?:second|minute|hour|day|night|week|month|year|decade|century|centurie)s?$/;

/** "blocked the road for about three hours", "lasted 11 days", "was jailed for five years and four months": how long. */
export const lengthOfTime: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => sentence.mentions.filter(isAmount).flatMap((mention) => durationOf(sentence, parts, mention)).slice(0, 1));

function durationOf(sentence: Sentence, parts: ClauseParts, mention: QuantityMention): Draft[] {
  const { tokens } = sentence;
  const { clause } = parts;
  if (mention.kind !== 'number' || !UNIT.test(tokens[mention.last + 1]?.lower ?? '')) return [];
  const amount = withHedge(sentence, mention);
  const last = endOfLength(sentence, mention.last + 1);
  if (amount.first < clause.rest.first || last > clause.rest.last || !endsLength(tokens[last + 1])) return [];
  const lasts = clause.verb.main !== undefined && /^(?:last|take|run)$/.test(tokens[clause.verb.main]?.lemma ?? '') && amount.first === clause.rest.first;
  const forLong = tokens[amount.first - 1]?.lower === 'for' && amount.first - 1 >= clause.rest.first && isDirectlyUnderVerb(sentence, clause, amount.first - 1);
  const behind = tokens[amount.first - 1];
  const main = clause.verb.main === undefined ? undefined : tokens[clause.verb.main];
  const inTime = behind?.lower === 'in' && main !== undefined && /^(?:win|finish|complete|run|cover|swim|sail|cross)$/.test(main.lemma) && isDirectlyUnderVerb(sentence, clause, amount.first - 1);
  // "sentenced X to four years in prison": the place is part of the question.
  const inPrison = main?.lemma === 'sentence' && behind?.lower === 'to' && tokens[last + 1]?.lower === 'in' && /^(?:prison|jail)$/.test(tokens[last + 2]?.lower ?? '');
  if (!lasts && !forLong && !inTime && !inPrison) return [];
  const stem = inPrison ? parts.ask('To how long in prison', { first: amount.first - 1, last: last + 2 }) : parts.ask(lasts ? 'How long' : inTime ? 'In what time' : 'For how long', { first: lasts ? amount.first : amount.first - 1, last });
  const key = `${hedged(sentence, amount)}${sentence.text.slice(mention.end - sentence.start, (tokens[last] as Token).end - sentence.start)}`;
  return clauseDraft(sentence, parts, 'duration', 'quantity', { stem, key, answer: 'amount', ...plainKey(sentence, amount, key, last), wrong: otherLengths(key) }, amount.first, last);
}

/** "five years and four months", "two hours, 16 minutes and 9 seconds" */
export function endOfLength(sentence: Sentence, unit: number): number {
  const { tokens, mentions } = sentence;
  const joint = /^(?:and|,)$/.test(tokens[unit + 1]?.lower ?? '') ? (tokens[unit + 2]?.lower === 'and' ? unit + 3 : unit + 2) : -1;
  const next = mentions.find((mention) => isAmount(mention) && mention.first === joint);
  return next && UNIT.test(tokens[next.last + 1]?.lower ?? '') ? endOfLength(sentence, next.last + 1) : unit;
}

/** "two days later", "20 years of work": no length by itself. */
const endsLength = (next: Token | undefined): boolean => next === undefined || (!/^(?:later|earlier|ago|before|after|of|old|longer|more|apart|away|running)$/.test(next.lower) && !/^(?:NOUN|ADJ|PROPN)$/.test(next.pos) && !/^['’]s?$/.test(next.text));

const plainKey = (sentence: Sentence, { mention }: Amount, key: string, last: number) => {
  const bare = sentence.text.slice(mention.start - sentence.start, (sentence.tokens[last] as Token).end - sentence.start);
  return bare === key ? {} : { accepted: [bare] };
};

/** Lengths near the right one, in its own unit and wording. */
export function otherLengths(key: string): string[] {
  const found = /\d[\d,.]*|[a-z]+(?:-[a-z]+)?(?= (?:second|minute|hour|day|night|week|month|year|decade|centur))/.exec(key);
  const value = found ? parseNumber(found[0]) : undefined;
  if (!found || value === undefined || !Number.isInteger(value) || value < 2) return [];
  const steps = value <= 6 ? [-1, 1, 2] : value <= 20 ? [-3, 2, 4] : [-Math.round(value / 3), Math.round(value / 4), Math.round(value / 2)];
  return steps.map((step) => value + step).filter((other) => other > 1).map((other) => key.replace(found[0], /\d/.test(found[0]) ? String(other) : (numberWord(other) ?? String(other))));
}
