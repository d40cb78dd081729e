import { isDate, isFullName, isName, type DateMention, type Document, type Mention, type NameMention, type QuantityMention, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { isPersonNoun, isTie } from '../lexicon/people';
import { speechVerbs } from '../lexicon/speech-verbs';
import { clauseOf } from './sentence-clauses';
import { isAmount, isTrifle } from './amount';
import { isWeekday } from '../lexicon/calendar';
import { parseNumber } from '../lexicon/numbers';
import { isRoleNoun } from '../lexicon/roles';
import { isNamedInHeadline, standsInHeadline } from '../worth/in-headline';
import { isPartOfRatio, TRIFLE, worthOf } from './blank-worth';

export type Blank = { mention: Mention; worth: number };

/** What can be left out of a passage, best first. Nothing that the headline or another place of the passage tells. */
export function blanksOf(document: Document, sentence: Sentence, statement: string): Blank[] {
  return sentence.mentions
    .map((mention) => ({ mention, worth: worth(document, sentence, mention) }))
    .filter(({ mention, worth }) => worth > 0 && statement.split(mention.text).length === 2 && !isGivenAway(document, statement, mention))
    .sort((a, b) => b.worth - a.worth);
}

/** By the headline above the question, or by a word of the name that stands in the passage too ("_____, said its owner, Gene Lamoureux"). */
function isGivenAway(document: Document, statement: string, mention: Mention): boolean {
  if (standsInHeadline(document, mention.text)) return true;
  if (isDate(mention)) return mention.grain === 'year' && /\byears?\b/iu.test(document.title);
  if (!isName(mention)) return false;
  const rest = statement.replace(mention.text, ' ');
  return isNamedInHeadline(document, mention.text) || mention.text.split(/[\s-]/).some((word) => word.length >= 4 && /^\p{Lu}/u.test(word) && !isRoleNoun(word.toLowerCase()) && rest.includes(word));
}

function worth(document: Document, sentence: Sentence, mention: Mention): number {
  if (isPartOfName(sentence, mention) || isToldOtherwise(sentence, mention)) return 0;
  const own = ofItself(document, sentence, mention);
  return isPeripheral(sentence, mention) ? own * 0.5 : own;
}

function ofItself(document: Document, sentence: Sentence, mention: Mention): number {
  if (isName(mention)) return mention.type === 'person' ? worthOfPerson(document, sentence, mention) : worthOfName(sentence, mention);
  if (isDate(mention)) return worthOfDate(sentence, mention);
  return isAmount(mention) ? worthOfAmount(sentence, mention) : 0;
}

/** Who did something, or whom the article keeps speaking of; not who was asked about it. */
function worthOfPerson(document: Document, sentence: Sentence, mention: NameMention): number {
  // "Foreign Ministers NAME": half a title in the name.
  if (/^(?:Ministers|Presidents|Senators|Councillors|Judges|Professors|Drs|Messrs)\b/u.test(mention.text)) return 0;
  if (!isFullName(mention.text) || !isFullName(mention.canonical) || mention.canonical.endsWith(` ${mention.text}`)) return 0;
  if (/\bnot involved\b/.test(sentence.text) || isKin(sentence, mention)) return 0.2;
  const times = timesNamed(document, mention.canonical);
  if (speaks(sentence, mention)) return times > 2 ? 0.6 : 0.2;
  return isSubject(sentence, mention) ? 0.9 : times > 1 ? 0.7 : 0.3;
}

/** "her husband, the geologist NAME" */
const isKin = ({ tokens }: Sentence, { first }: Mention): boolean => tokens.slice(Math.max(0, first - 5), first).some((token) => isTie(token.lower));

function worthOfName(sentence: Sentence, mention: NameMention): number {
  const { tokens } = sentence;
  // "Spokane, Washington": the one tells the other.
  if (tokens[mention.first - 1]?.text === ',' && sentence.mentions.some((other) => isName(other) && other.last === mention.first - 2)) return 0;
  // "the _____", "66 km southwest of _____"
  if (mention.type === 'other' && tokens[mention.first - 1]?.lower === 'the') return 0;
  if (/\b(?:km|kilomet(?:re|er)s?|miles?)\b(?: \S+){0,3} (?:of|from)$/u.test(tokens.slice(Math.max(0, mention.first - 6), mention.first).map((token) => token.lower).join(' '))) return 0;
  if (/\b(?:Street|Road|Avenue|Lane|Square)$/u.test(mention.text)) return TRIFLE;
  if (isWeekday(mention.text)) return 0;
  if (mention.type === 'other') return isFullName(mention.text) && !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[mention.last + 1]?.pos ?? '') ? 0.35 : 0;
  return worthOf(sentence, mention);
}

/** When something began or somebody was born is told in passing; when it happened, or will, is the news. */
function worthOfDate(sentence: Sentence, mention: DateMention): number {
  const words = sentence.tokens.map((token) => token.lower);
  if (/^(?:since|founded|built|opened|established)$/.test(words[mention.first - 1] ?? '') || words.some((word) => /^(?:born|founded|graduated|married|educated|established|joined|built|installed)$/.test(word))) return 0.25;
  if (isInSubclause(sentence, mention) || clauseOf(sentence)?.verb.negative) return 0.25;
  return worthOf(sentence, mention);
}

/** "an allowance that was cut in 2023", "who retired in 2023" */
function isInSubclause({ tokens }: Sentence, { first }: Mention): boolean {
  const opens = tokens.findLastIndex((token, index) => index < first && /^(?:who|which|that|where|whose|when|since)$/.test(token.lower));
  return opens > 0 && !tokens.slice(opens, first).some((token) => token.text === ',');
}

function worthOfAmount(sentence: Sentence, mention: QuantityMention): number {
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
const speaks = ({ tokens }: Sentence, { first, last }: Mention): boolean => tokens.slice(Math.max(0, first - 6), last + 14).some((token) => speechVerbs.has(token.lower));

/** "Eleven people: seven in one village and four in the other" */
function isSumOfOthers({ mentions }: Sentence, mention: QuantityMention): boolean {
  const others = mentions.filter((other) => other !== mention && other.kind === mention.kind).map((other) => parseNumber(other.text) ?? NaN);
  const value = parseNumber(mention.text);
  return others.some((one, at) => others.slice(at + 1).some((other) => one + other === value || Math.abs(one - other) === value));
}

/** "FTSE 250", "Flight 214", half of somebody's name. */
function isPartOfName({ tokens }: Sentence, mention: Mention): boolean {
  const before = tokens[mention.first - 1];
  if (!before || !/^\p{Lu}/u.test(before.text) || before.text.endsWith('.') || (mention.first === 1 && before.pos !== 'PROPN')) return false;
  if (isName(mention)) return before.pos === 'PROPN' && !isRoleNoun(before.lower) && !(mention.type === 'person' && mention.title?.includes(before.text));
  return !isDate(mention) && before.pos === 'PROPN';
}

/** "22 km (14 miles)", "16% (one in six)": the same again. */
const isToldOtherwise = ({ tokens }: Sentence, mention: Mention): boolean => isAmount(mention) && (tokens.slice(mention.last + 1, mention.last + 4).some((token) => token.text === '(') || (/\d[:.]\d\d/.test(mention.text) && tokens.slice(mention.last + 1, mention.last + 9).some((token) => /^(?:GMT|UTC)$/.test(token.text))));

const FEW = 5;
const MATTERS = /^(?:people|year|month|country|goal|point|seat|vote|case|death|child|woman|man|soldier|worker|victim|student|patient|passenger|pupil|officer)$/;

/** "three of the commonest types": a handful, of what is not counted for its own sake. */
function isFew({ tokens }: Sentence, { text, last }: Mention): boolean {
  const unit = tokens.slice(last + 1, last + 4).find((token) => token.pos === 'NOUN');
  return (parseNumber(text) ?? Infinity) <= FEW && !MATTERS.test(unit?.lemma ?? '') && !/dead|injured|killed|wounded|missing/.test(tokens.slice(last + 1, last + 4).map((token) => token.lower).join(' '));
}

const timesNamed = ({ sentences }: Document, name: string): number => sentences.filter((sentence) => sentence.mentions.some((mention) => isName(mention) && mention.canonical === name)).length;

function isSubject(sentence: Sentence, mention: Mention): boolean {
  const clause = clauseOf(sentence);
  return clause !== undefined && mention.first >= clause.subject.first && mention.last <= clause.subject.last;
}

/** ", a volcano some 110 km east of NAME,": told of something told of. */
function isPeripheral({ tokens }: Sentence, { first }: Mention): boolean {
  const comma = tokens.findLastIndex((token, index) => index < first && token.text === ',');
  return comma > 0 && first - comma < 12 && /^(?:where|which|who|whose|an?|the)$/.test(tokens[comma + 1]?.lower ?? '') && !tokens.slice(comma, first).some((token) => token.pos === 'AUX' && !/^(?:be|been|being)$/.test(token.lower) && /^(?:an?|the)$/.test(tokens[comma + 1]?.lower ?? ''));
}
