import { anchorFault, questionStranger } from './anchor-faults';
import { answerKindFault } from './answer-kind-faults';
import { attributionFault } from './attribution-faults';
import { boundFault } from './bounded-figures';
import { containsAnswer, contentWords, namesAndNumbers, normaliseAnswer } from './compare-text';
import { denialFault } from './denial-faults';
import { hasGap } from './item-formats';
import type { Fact, Item } from './schema';

const MIN_STATEMENT_SUPPORT = 0.7;
const MIN_TRUE_SUPPORT = 0.85;
/** A swapped role can be longer than what is left of the statement. */
const MIN_FALSE_OVERLAP = 0.3;

/** Faults of grounding: the answer must stand in the evidence and in the fact, and nothing may be invented. */
export function supportFault(text: string, fact: Fact, item: Item): string | undefined {
  const invented = namesAndNumbers(fact.statement).find((word) => !text.includes(word));
  if (invented) return `“${invented}” in the fact is not in the article`;
  if (share(contentWords(fact.statement), wordsOfArticle(text)) < MIN_STATEMENT_SUPPORT) return 'the fact says more than the article';
  const unanchored = anchorFault(text, item.evidence, fact.statement) ?? denialFault(item.evidence.quote, fact.statement) ?? attributionFault(item.evidence.quote, item.stem.replace('_____', item.key));
  if (unanchored) return unanchored;
  if (item.format === 'true-false') return truthFault(text, fact, item);
  const inStem = namesAndNumbers(item.stem).find((word) => !text.includes(word));
  if (inStem) return `“${inStem}” in the stem is not in the article`;
  const denied = hasGap(item) ? denialFault(item.evidence.quote, item.stem.replace('_____', item.key)) : undefined;
  return denied ?? questionStranger(text, item.evidence, fact.statement, item.stem, item.key) ?? answerKindFault(item.stem, item.key) ?? keyFault(fact, item);
}

/** One article is checked against many items in a row: its words are kept until another article comes. */
let lastArticle: { text: string; words: ReadonlySet<string> } = { text: '', words: new Set() };

function wordsOfArticle(text: string): ReadonlySet<string> {
  if (lastArticle.text !== text) lastArticle = { text, words: contentWords(text) };
  return lastArticle.words;
}

function keyFault(fact: Fact, item: Item): string | undefined {
  const answers = [item.key, ...(item.accepted ?? [])];
  const stranger = (item.accepted ?? []).find((accepted) => !isSameAnswer(item.key, accepted));
  if (stranger) return `the accepted answer “${stranger}” is not another form of the answer`;
  if (!answers.some((answer) => containsAnswer(item.evidence.quote, answer))) return 'the evidence does not hold the answer';
  if (!answers.some((answer) => containsAnswer(fact.statement, answer))) return 'the fact does not hold the answer';
  if (!hasGap(item)) return undefined;
  const known = contentWords(`${fact.statement} ${item.evidence.quote}`);
  return share(contentWords(item.stem.replace('_____', item.key)), known) < MIN_STATEMENT_SUPPORT ? 'the completed sentence is not what the article says' : undefined;
}

/** A true statement says what the fact says; a false one changes something that the evidence does not also say. */
function truthFault(text: string, fact: Fact, item: Item): string | undefined {
  const known = contentWords(`${fact.statement} ${item.evidence.quote}`);
  const words = contentWords(item.stem);
  const strange = [...words].filter((word) => !known.has(word));
  if (item.key === 'True') {
    const stray = anchorFault(text, item.evidence, item.stem) ?? denialFault(item.evidence.quote, item.stem);
    if (stray) return stray;
    if (namesAndNumbers(item.stem).some((word) => ![...contentWords(word)].every((part) => known.has(part)))) return 'the true statement names something the evidence does not';
    return share(words, known) < MIN_TRUE_SUPPORT ? 'the true statement is not what the article says' : undefined;
  }
  if (strange.length === 0) return 'the false statement says nothing that the evidence does not';
  const stillTrue = boundFault(fact.statement, item.stem);
  if (stillTrue) return stillTrue;
  return share(words, known) < MIN_FALSE_OVERLAP ? 'the false statement is about something else' : undefined;
}

/** Spellings of one answer share a word, are the initials of one another, or are the same number. */
function isSameAnswer(key: string, accepted: string): boolean {
  if (normaliseAnswer(key) === normaliseAnswer(accepted)) return true;
  const keyWords = contentWords(key);
  if ([...contentWords(accepted)].some((word) => keyWords.has(word))) return true;
  if (initialsOf(key) === accepted.toUpperCase() || initialsOf(accepted) === key.toUpperCase()) return true;
  return isSmallNumber(key) && isSmallNumber(accepted) && (SMALL.indexOf(key.toLowerCase()) === Number(accepted) || SMALL.indexOf(accepted.toLowerCase()) === Number(key));
}

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const isSmallNumber = (text: string): boolean => /^\d+$/.test(text) || SMALL.includes(text.toLowerCase());
const initialsOf = (text: string): string => text.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0)).join('');

function share(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (words.size === 0) return 1;
  return [...words].filter((word) => known.has(word)).length / words.size;
}
