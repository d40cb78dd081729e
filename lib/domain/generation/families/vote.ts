import { isAmount } from './amount';
import type { Sentence } from '../document/document';
import type { Token } from '../language/token';
import { numberWord, parseNumber } from '../lexicon/numbers';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily } from './draft';

const DECIDED = /^(?:vote|pass|approve|reject|defeat|adopt|back|carry|agree|elect|throw|decide|win)$/;

/** "voted by 19 to 14", "was defeated by 27 votes to eight": by how much a vote was won. */
export const voteCount: FactFamily = (context, sentence) => standingClauses(context, sentence).slice(0, 2).flatMap((parts) => countOf(sentence, parts));

function countOf(sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens, mentions } = sentence;
  const { verb, rest } = parts.clause;
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  if (!main || !DECIDED.test(main.lemma)) return [];
  const won = mentions.find((mention) => isAmount(mention) && mention.kind === 'number' && tokens[mention.first - 1]?.lower === 'by' && mention.first - 1 >= rest.first && mention.last <= rest.last);
  const to = won ? tokens.findIndex((token, index) => index > won.last && index <= won.last + 2 && token.lower === 'to') : -1;
  const lost = won && to > 0 ? mentions.find((mention) => isAmount(mention) && mention.first === to + 1) : undefined;
  if (!won || !lost || parseNumber(won.text) === undefined || parseNumber(lost.text) === undefined) return [];
  const last = tokens[lost.last + 1]?.lower === 'votes' ? lost.last + 1 : lost.last;
  if (/^(?:NOUN|ADJ)$/.test(tokens[last + 1]?.pos ?? '')) return [];
  const key = sentence.text.slice(won.start - sentence.start, (tokens[last] as Token).end - sentence.start);
  // "By how many votes did members vote?": for what, the clause must say.
  if (!verb.passive && tokens.slice(rest.first, rest.last + 1).length <= last - won.first + 3) return [];
  const stem = parts.ask('By how many votes to how many', { first: won.first - 1, last });
  return clauseDraft(sentence, parts, 'vote', 'quantity', { stem, key, answer: 'amount', accepted: digitsOf(won.text, lost.text, key), wrong: otherCounts(won.text, lost.text, key) }, won.first, last);
}

function digitsOf(won: string, lost: string, key: string): string[] {
  return [`${won} to ${lost}`, `${parseNumber(won)} to ${parseNumber(lost)}`].filter((other) => other !== key);
}

/** Other counts of a vote that was won just as surely, written alike. */
function otherCounts(won: string, lost: string, key: string): string[] {
  const [a, b] = [parseNumber(won) ?? 0, parseNumber(lost) ?? 0];
  const steps = [[2, -2], [-1, 1], [4, -3], [3, 1]].map(([up = 0, down = 0]) => [a + up, b + down] as const);
  return steps.filter(([x, y]) => x > y && y >= 0).slice(0, 3).map(([x, y]) => key.replace(won, write(x, won)).replace(new RegExp(`${lost}(?!.*${lost})`), write(y, lost)));
}

const write = (value: number, like: string): string => (/\d/.test(like) ? String(value) : (numberWord(value) ?? String(value)));
