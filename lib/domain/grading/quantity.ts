import { foldCharacters, joinDigitGroups } from './fold-text';
import { partOfWord, scales, smallNumbers } from './number-words';
import { unitOfWord } from './quantity-units';

export type Quantity = {
  value: number;
  /** Currencies, percent and measures named, in one spelling each. */
  units: string[];
  /** A part of a whole ("a third"), which may be given in percent too. */
  isPart: boolean;
  /** Which way a bound points: "more than 5,000" and "fewer than 5,000" are different claims. */
  bound: 'over' | 'under' | null;
  /** The words that are no part of the quantity: what is counted. */
  others: string[];
};

const overPattern = /\b(?:more than|greater than|at least|no fewer than|no less than|over|above|exceeding)\b|>/gu;
const underPattern = /\b(?:less than|fewer than|at most|no more than|up to|under|below)\b|</gu;
const hedgePattern = /\b(?:about|around|roughly|approximately|approx|some|nearly|almost|circa|ca|an estimated|estimated|exactly|just|only|the)\b|[~≈]/gu;

const attachedScales: Record<string, string> = { k: 'thousand', m: 'million', b: 'billion', t: 'trillion' };
const numberPattern = /^-?\d+(?:\.\d+)?$/u;

/**
 * The one quantity a text states, in figures or words, with hedges taken off: "about 5,000", "five thousand" and "5k" are 5000.
 * Null when there is none, or more than one ("5 or 6" answers nothing). A full stop is always a decimal point.
 */
export function parseQuantity(text: string): Quantity | null {
  const folded = joinDigitGroups(foldCharacters(text)).replace(/\bper cent\b/gu, 'percent');
  // "No more than" holds "more than", so the wider bound is looked for first.
  const under = folded.replace(/\bno (?:fewer|less) than\b/gu, 'at least').replace(/\bno more than\b/gu, 'at most');
  const bound = new RegExp(overPattern).test(under) ? 'over' : new RegExp(underPattern).test(under) ? 'under' : null;
  const words = toWords(under.replace(overPattern, ' ').replace(underPattern, ' ').replace(hedgePattern, ' '));
  const { values, rest, isPart } = readNumbers(words);
  const [value] = values;
  if (value === undefined || values.length > 1) return null;
  const units = rest.flatMap((word) => unitOfWord(word) ?? []);
  return { value, isPart, units: [...new Set(units)], bound, others: rest.filter((word) => unitOfWord(word) === undefined) };
}

function toWords(text: string): string[] {
  return text
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/gu, '')
    .replace(/(?<=\d)(k|m|b|t)\b/gu, (scale) => ` ${attachedScales[scale] ?? scale}`)
    .replace(/(?<=\d)(?=(?:bn|mn|tn|trn|mln|bln|million|billion|km|kg|cm|mm)\b)/gu, ' ')
    .replace(/us\$|[$€£¥₹%]/gu, (sign) => ` ${sign} `)
    .replace(/(?<=\p{L})-(?=\p{L})|(?<=\d)-(?=\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}\s.$€£¥₹%-]+|\.(?!\d)/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function readNumbers(words: readonly string[]): { values: number[]; rest: string[]; isPart: boolean } {
  const values: number[] = [];
  let isPart = false;
  const rest: string[] = [];
  let at = 0;
  while (at < words.length) {
    const part = readPart(words, at);
    const read = part ?? readNumber(words, at);
    if (read) {
      isPart ||= part !== null;
      values.push(read.value);
      at = read.next;
    } else {
      const word = words[at];
      if (word !== undefined && word !== 'a' && word !== 'an' && word !== 'of') rest.push(word);
      at += 1;
    }
  }
  return { values, rest, isPart };
}

/** "a third", "one quarter", "two thirds", "half"; not "the third", nor "half a million". */
function readPart(words: readonly string[], start: number): { value: number; next: number } | null {
  const word = words[start] ?? '';
  if (word === 'half') return isArticle(words[start + 1]) || scales.has(words[start + 1] ?? '') ? null : { value: 0.5, next: start + 1 };
  const count = isArticle(word) ? 1 : (smallNumbers.get(word) ?? (/^\d$/u.test(word) ? Number(word) : undefined));
  const part = count === undefined || count === 0 || count > 10 ? undefined : partOfWord(words[start + 1] ?? '', count > 1);
  if (count === undefined || part === undefined || scales.has(words[start + 2] ?? '') || isArticle(words[start + 2])) return null;
  return { value: count * part, next: start + 2 };
}

/** The number that begins at a word: "one hundred and five thousand", "2.5 million", "half a million", "two and a half". */
function readNumber(words: readonly string[], start: number): { value: number; next: number } | null {
  let at = start;
  let total = 0;
  let current: number | null = null;
  let inWords = true;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const scale = scales.get(word);
    const small = smallNumbers.get(word);
    if (scale !== undefined) {
      if (current === null && total > 0) break;
      current = (current ?? 1) * scale;
      if (scale >= 1000 && at + 1 < words.length && !scales.has(words[at + 1] ?? '')) {
        total += current;
        current = null;
      }
    } else if (numberPattern.test(word)) {
      if (current !== null || total > 0) break;
      current = Number(word);
      inWords = false;
    } else if (small !== undefined && inWords) {
      if (current !== null && !(current % 100 === 0 && current > 0) && !(current % 10 === 0 && current % 100 >= 20 && small < 10 && small > 0)) break;
      current = (current ?? 0) + small;
    } else if (word === 'half' && current === null && total === 0) {
      current = 0.5;
      if (isArticle(words[at + 1])) at += 1;
    } else if (word === 'and' && words[at + 1] === 'a' && words[at + 2] === 'half' && current !== null) {
      current += 0.5;
      at += 2;
    } else if (word === 'and' && inWords && at > start && scales.has(words[at - 1] ?? '') && smallNumbers.has(words[at + 1] ?? '')) {
      continue;
    } else if (isArticle(word) && at === start && (scales.has(words[at + 1] ?? '') || words[at + 1] === 'half')) {
      continue;
    } else break;
  }
  return current === null && total === 0 ? null : { value: total + (current ?? 0), next: at };
}

function isArticle(word: string | undefined): boolean {
  return word === 'a' || word === 'an';
}
