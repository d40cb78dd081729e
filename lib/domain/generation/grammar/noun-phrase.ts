import { isNominal, isPossessiveMark, type Token } from '../language/token';
import { verbForm } from '../language/verb-forms';

/** Token indices, both included. `head` is the noun that carries number and kind. */
export type NounPhrase = { first: number; last: number; head: number };

const POSSESSIVE = /^(?:its|their|his|her|our|my|your|whose)$/;
const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
const APPROXIMATOR = /^(?:about|around|nearly|almost|over|only|some|roughly|approximately|under|exactly|just)$/;

/** The noun phrase that begins at a token, without anything that follows its head: "Iraq’s powerful Shiite parties". */
export function baseNounPhrase(tokens: readonly Token[], start: number): NounPhrase | undefined {
  let head = -1;
  let index = skipApproximation(tokens, start);
  for (; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    if (isNominal(token) || token.pos === 'NUM' || /^[$£€¥%]$/.test(token.text)) {
      // "Iraq on Wednesday": a day after a finished phrase is not part of it.
      if (head >= 0 && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(token.text)) break;
      // "gave the team €2.4 million": a sum behind a finished phrase is another one.
      if (head === index - 1 && tokens[head]?.pos === 'NOUN' && /^[$£€¥]/.test(token.text)) break;
      head = index;
    } else if (isPossessiveMark(token)) {
      if (head < 0 || !startsModifierOrNoun(next)) break;
    } else if (token.pos === 'DET' || POSSESSIVE.test(token.lower) || (DEMONSTRATIVE.test(token.lower) && startsModifierOrNoun(next) && head < 0)) {
      if (head >= 0) break;
    } else if (token.pos === 'ADJ' || (head < 0 && isPrenominalParticiple(token, next))) {
      if (head >= 0 && !startsModifierOrNoun(next) && !joinsAdjectives(tokens, index + 1, head)) break;
    } else if (!joinsAdjectives(tokens, index, head) && !(head < 0 && describesModifier(tokens, index))) break;
  }
  return head < 0 ? undefined : { first: start, last: head, head };
}

function skipApproximation(tokens: readonly Token[], start: number): number {
  const words = tokens.slice(start, start + 3).map((token) => token.lower);
  if (/^(?:more|less|fewer) than$/.test(words.slice(0, 2).join(' ')) || /^(?:at least|at most|up to|as many|as much)$/.test(words.slice(0, 2).join(' '))) return words[0] === 'as' ? start + 3 : start + 2;
  return APPROXIMATOR.test(words[0] ?? '') && tokens[start + 1]?.pos !== 'DET' ? start + 1 : start;
}

function startsModifierOrNoun(token: Token | undefined): boolean {
  return token !== undefined && (isNominal(token) || token.pos === 'ADJ' || token.pos === 'NUM' || (token.pos === 'VERB' && verbForm(token) !== 'base' && verbForm(token) !== 'third-person'));
}

/** "stationed troops", "a warning shot": a participle with its noun right behind it. */
function isPrenominalParticiple(token: Token, next: Token | undefined): boolean {
  if (token.pos !== 'VERB' || !isNominal(next)) return false;
  const form = verbForm(token);
  return (form === 'participle' || form === 'past-or-participle' || form === 'gerund') && next?.pos === 'NOUN';
}

/** "the two poor, mountainous countries": a number in front of them is not what they describe. */
function joinsAdjectives(tokens: readonly Token[], index: number, head: number): boolean {
  const token = tokens[index];
  return token !== undefined && (head < 0 || tokens[head]?.pos === 'NUM') && (token.pos === 'CCONJ' || token.text === ',') && tokens[index - 1]?.pos === 'ADJ' && tokens[index + 1]?.pos === 'ADJ';
}

/** "a very large house", "the most damaged areas", "Iraq's newly elected parliament". */
function describesModifier(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (tokens[index]?.pos !== 'ADV' || !next || /^(?:not|also|then|now)$/.test(tokens[index]?.lower ?? '')) return false;
  return next.pos === 'ADJ' || (/^(?:DET|PART)$/.test(tokens[index - 1]?.pos ?? '') && isPrenominalParticiple(next, tokens[index + 2]) && verbForm(next) !== 'gerund');
}

/** A noun phrase with its prepositional phrases and coordinations: everything before the verb of a subject. */
export function fullNounPhrase(tokens: readonly Token[], start: number): NounPhrase | undefined {
  const base = baseNounPhrase(tokens, start);
  if (!base) return undefined;
  let { last } = base;
  for (let guard = 0; guard < 8; guard += 1) {
    const extended = extend(tokens, last);
    if (extended === undefined) break;
    last = extended;
  }
  return { ...base, last };
}

function extend(tokens: readonly Token[], last: number): number | undefined {
  const next = tokens[last + 1];
  if (!next) return undefined;
  if (next.text === '(') {
    // "Eastern Cape (EC) province": the noun behind the letters is the name's.
    const close = closingBracket(tokens, last + 1);
    return close === last + 3 && tokens[last]?.pos === 'PROPN' && tokens[close + 1]?.pos === 'NOUN' ? close + 1 : close;
  }
  const joins = next.pos === 'ADP' || next.lower === 'and' || next.lower === 'or';
  if (!joins) return undefined;
  return baseNounPhrase(tokens, last + 2)?.last;
}

function closingBracket(tokens: readonly Token[], open: number): number | undefined {
  for (let index = open + 1; index < Math.min(tokens.length, open + 8); index += 1) if (tokens[index]?.text === ')') return index;
  return undefined;
}

const PLURAL_WITHOUT_S = /^(?:people|police|men|women|children|staff|troops|data|media|cattle|fish|sheep)$/;

export function isPlural(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head];
  if (!head) return false;
  if (tokens.slice(phrase.first, phrase.last + 1).some((token, offset) => token.lower === 'and' && phrase.first + offset > phrase.head)) return true;
  return PLURAL_WITHOUT_S.test(head.lower) || (head.pos === 'NOUN' && /s$/.test(head.lower) && !/(?:ss|us|is|news)$/.test(head.lower));
}
