import type { Mention, QuantityMention, Sentence } from '../document/document';
import { isTrifle } from '../families/amount';
import { isPartOfRatio, TRIFLE, worthOf } from '../families/blank-worth';
import type { Token } from '../language/token';
import { parseNumber } from '../lexicon/numbers';
import { isPersonNoun } from '../lexicon/people';

/** How gladly a figure is asked for, 0–1: what is counted for its own sake before what is counted in passing; 0 where the words around it tell it. */
export function worthOfAmount(sentence: Sentence, mention: QuantityMention): number {
  const { tokens } = sentence;
  const next = tokens[mention.last + 1];
  const before = tokens[mention.first - 1]?.lower ?? '';
  if (/^(?:past|last|next|first|previous|another|['’]s?)$/.test(before) || isSumOfOthers(sentence, mention) || isPartOfRatio(sentence, mention)) return mention.kind === 'number' && isOutOf(tokens, mention) ? 0.6 : 0;
  // "13 to 14.5 per cent": one end of a range.
  if (/^(?:to|-|–)$/.test(before) && /\d$/.test(tokens[mention.first - 2]?.text ?? '') && !/^(?:19|20)\d\d$/.test(tokens[mention.first - 2]?.text ?? '')) return 0;
  if (mention.kind === 'percent' && FROM_TO.test(sentence.text)) return 0;
  if (before === 'and' && tokens.slice(Math.max(0, mention.first - 5), mention.first).some((token) => token.lower === 'between')) return 0;
  if (isComparedWith(tokens, mention)) return 0.25;
  if (/^(?:zero|0)$/.test(mention.text)) return 0;
  if (/^bytes?$/.test(next?.lower ?? '')) return TRIFLE;
  if (/^(?:child|children|sons|daughters|brothers|sisters)$/.test(next?.lower ?? '') || /margin of error/.test(sentence.text)) return TRIFLE;
  if (before === 'at' && /^(?:trad(?:ed|ing)|closed|opened)$/.test(tokens[mention.first - 2]?.lower ?? '')) return 0.2;
  if (mention.kind === 'money' && next?.lower === 'or') return 0.8;
  if (mention.kind === 'number' && !isTrifle(sentence, mention)) {
    if (LENGTH.test(next?.lower ?? '') && /^(?:north|south|east|west|from|of|away|off|to|up|down|upstream|downstream|inland|offshore|long|wide|deep|high|north-?east|north-?west|south-?east|south-?west)$/.test(tokens[mention.last + 2]?.lower ?? '')) return TRIFLE;
    if (isFew(sentence, mention)) return 0.25;
    if (next?.pos === 'ADJ' && tokens[mention.last + 2]?.pos === 'NOUN' && !/^(?:the|its|their|his|her|these|those)$/.test(before)) return countsPeople(tokens, mention) ? 0.95 : 0.7;
  }
  const known = worthOf(sentence, mention);
  return mention.kind === 'number' && known > 0.5 && !countsPeople(tokens, mention) ? 0.7 : known;
}

/** Between the two amounts, the share can be worked out. */
const FROM_TO = /(?:\bto (?:[A-Z]{0,3}[a-z]{0,2})?[£$€¥]?\d.*\bfrom (?:[A-Z]{0,3}[a-z]{0,2})?[£$€¥]?\d|\bfrom (?:[A-Z]{0,3}[a-z]{0,2})?[£$€¥]?\d.*\bto (?:[A-Z]{0,3}[a-z]{0,2})?[£$€¥]?\d)/u;
/** "29 of 34 animals" */
const isOutOf = (tokens: readonly Token[], { last }: Mention): boolean => tokens[last + 1]?.lower === 'of' && /^\d/.test(tokens[last + 2]?.text ?? '') && tokens[last + 3]?.pos === 'NOUN';
const LENGTH = /^(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet)$/;
const countsPeople = (tokens: readonly Token[], { last }: Mention): boolean => tokens.slice(last + 1, last + 4).some((token) => token.pos === 'NOUN' && (isPersonNoun(token.lemma) || MATTERS.test(token.lemma)));
const isComparedWith = (tokens: readonly Token[], { first }: Mention): boolean => /^(?:(?:compared|\S+) with|(?:up|down) from|\S+ (?:than|from))$/.test(tokens.slice(Math.max(0, first - 2), first).map((token) => token.lower).join(' '));
/** "Eleven people: seven in one village and four in the other" */
function isSumOfOthers({ mentions }: Sentence, mention: QuantityMention): boolean {
  const others = mentions.filter((other) => other !== mention && other.kind === mention.kind).map((other) => parseNumber(other.text) ?? NaN);
  const value = parseNumber(mention.text);
  return others.some((one, at) => others.slice(at + 1).some((other) => one + other === value || Math.abs(one - other) === value));
}

const FEW = 5;
const MATTERS = /^(?:people|year|month|country|goal|point|seat|vote|case|death|child|woman|man|soldier|worker|victim|student|patient|passenger|pupil|officer)$/;

/** "three of the commonest types": a handful, of what is not counted for its own sake. */
function isFew({ tokens }: Sentence, { text, last }: Mention): boolean {
  const unit = tokens.slice(last + 1, last + 4).find((token) => token.pos === 'NOUN');
  return (parseNumber(text) ?? Infinity) <= FEW && !MATTERS.test(unit?.lemma ?? '') && !/dead|injured|killed|wounded|missing/.test(tokens.slice(last + 1, last + 4).map((token) => token.lower).join(' '));
}
