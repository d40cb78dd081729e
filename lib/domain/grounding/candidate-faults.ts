import { attributionFault } from '@/lib/domain/question-set/attribution-faults';
import { containsAnswer, contentWords } from '@/lib/domain/question-set/compare-text';
import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { Fact } from '@/lib/domain/question-set/schema';
import { inventedWord } from './invented-words';
import type { TidyItem } from './tidy-item';

const LEAST_OF_KEY = 0.8;
const LONGEST = { statement: 500, stem: 500, key: 300, option: 200 };
const MOST_OPTIONS = 8;
const STANDS_ON_ANOTHER = /^(?:he|she|it|they|this|these|those|his|her|its|their|there)\b/iu;
/** Questions are put to nobody in particular, and a program that is spoken to in an article is not asked about it. */
const ADDRESSES_READER = /\b(?:[Yy]ou|[Yy]our|[Yy]ours|[Yy]ourself|my|our)\b/u;
const QUOTED = /“[^”]*”|"[^"]*"/gu;
/** Control and private characters, half a surrogate pair, marks of markup: an article's reader is asked none of these. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Co}<>{}]|```/u;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.\S+/giu;

/** What the gate asks of a model's fact beyond what it asks of everybody's. `known`: the content words of the article. */
export function candidateFactFault(text: string, fact: Fact, known: ReadonlySet<string>): string | undefined {
  if (fact.statement.length > LONGEST.statement) return 'the statement is too long';
  const odd = oddText(text, [fact.statement]);
  if (odd) return odd;
  if (STANDS_ON_ANOTHER.test(fact.statement)) return 'the statement does not stand alone';
  const invented = inventedWord(fact.statement, known);
  if (invented) return `it states “${invented}”, which is not in the article`;
  return attributionFault(fact.evidence.quote, fact.statement);
}

/** The same for one of its items. `quoted`: the words the model gave as proof, as the article has them, before they are widened to sentences. */
export function candidateItemFault(text: string, item: TidyItem, quoted: string, known: ReadonlySet<string>): string | undefined {
  const options = item.options ?? [];
  if (item.stem === '' || item.key === '') return 'the question or its answer is empty';
  if (item.stem.length > LONGEST.stem || item.key.length > LONGEST.key || options.some((option) => option.length > LONGEST.option)) return 'the question is too long';
  if (options.length > MOST_OPTIONS) return 'there are too many options';
  const odd = oddText(text, [item.stem, item.key, ...options, ...(item.accepted ?? [])]);
  if (odd) return odd;
  if (item.format === 'true-false') return item.key === 'True' ? inventedIn('stem', item.stem, known) : undefined;
  if (!isInQuote(quoted, item)) return 'the quotation does not hold the answer';
  return inventedIn('answer', item.key, known) ?? inventedIn('stem', item.stem.replace(BLANK, item.key), known);
}

function isInQuote(quoted: string, { key, accepted }: TidyItem): boolean {
  if ([key, ...(accepted ?? [])].some((answer) => containsAnswer(quoted, answer))) return true;
  const [words, held] = [[...contentWords(key)], contentWords(quoted)];
  return words.length > 0 && words.filter((word) => held.has(word)).length >= words.length * LEAST_OF_KEY;
}

function inventedIn(what: 'stem' | 'answer', text: string, known: ReadonlySet<string>): string | undefined {
  const invented = inventedWord(text, known);
  return invented && `“${invented}” in the ${what} is not in the article`;
}

function oddText(article: string, texts: readonly string[]): string | undefined {
  if (texts.some((text) => NOT_TEXT.test(text))) return 'it holds characters that are not text';
  if (texts.some((text) => ADDRESSES_READER.test(text.replace(QUOTED, ' ')))) return 'it speaks to its reader';
  const address = texts.flatMap((text) => text.match(ADDRESS) ?? []).find((found) => !article.includes(found));
  return address === undefined ? undefined : 'it holds an address that is not in the article';
}
