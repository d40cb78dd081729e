import { looksEnglish } from '@/lib/domain/article/english';
import { parseQuantity } from '@/lib/domain/grading/quantity';
import { unitOfWord } from '@/lib/domain/grading/quantity-units';
import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { isComposite } from '@/lib/domain/question-set/composite';
import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { HandFormat } from './hand-formats';
import { questionFromGap } from './question-from-gap';

/** What an item is asked of, and the other items of its fact, whose words may serve. */
export type RecastSource = { text: string; fact: Fact; item: Item; siblings: readonly Item[] };
/** The words of an item in another format, under the same fact and evidence. */
export type RecastWords = Pick<Item, 'stem' | 'key' | 'options' | 'accepted' | 'unit' | 'rationale'> & { format: HandFormat };
/** `begun` lacks wrong options, and perhaps the question: those are the author's to write. `why` is one plain clause. */
export type Recast = { ok: true; words: RecastWords; begun: boolean } | { ok: false; why: string };

/** Typed to the letter: longer answers are known and still get wrong. */
const MAX_TYPED_WORDS = 6;
const SPEAKS_OF_OPTIONS = /\bof (?:these|the following|those)\b|\bthe following\b|\bwhich one\b|\b(?:listed|shown|given) (?:here|below)\b|\bbelow\?/iu;
const QUESTION_MARK = /[?？؟;]\s*$/u;

/**
 * An item in another format, as far as that can be done without inventing a word: its own question without the options, the fact's
 * statement with a gap where the answer stood, or the statement itself. Whether the result may be published is still the gate's to say.
 */
export function recast(format: HandFormat, source: RecastSource): Recast {
  const { fact, item } = source;
  if (isComposite(item.format)) return refuse('this asks for several answers at once');
  if (format === 'true-false') return made(source, { format, stem: fact.statement, key: 'True', options: ['True', 'False'] });
  if (item.format === 'true-false') return refuse('a statement has no answer of its own to ask for');
  const words = { format, key: item.key, ...(item.accepted ? { accepted: item.accepted } : {}) };
  if (format === 'multiple-choice') return made(source, { ...words, stem: questionOf(source) ?? item.stem, options: [item.key, '', '', ''] }, true);
  if (item.key.split(/\s+/).length > MAX_TYPED_WORDS) return refuse('the answer is too long to be typed word for word');
  if (format === 'cloze') return gap(source, words);
  const question = questionOf(source);
  if (question === null) return refuse('the gap stands inside its sentence, so the question has to be written by hand');
  if (item.format === 'multiple-choice' && SPEAKS_OF_OPTIONS.test(question)) return refuse('the question speaks of the answers it shows');
  if (item.format === 'multiple-choice' && !QUESTION_MARK.test(question)) return refuse('the question is a sentence that its answers finish');
  return made(source, { ...words, ...(format === 'numeric' ? measured(item.key) : {}), stem: question });
}

/** “12 days” is the number 12, given in days. What it counts is taken off only where it is a known unit: “12 dead” stays whole, and the gate says no. */
function measured(key: string): { key: string; unit?: string } {
  const [, number = key, unit = ''] = /^(\S+) (\p{L}+)$/u.exec(key) ?? [];
  return parseQuantity(number) !== null && unitOfWord(unit.toLowerCase()) !== undefined && !/^per ?cent$/iu.test(unit) ? { key: number, unit } : { key };
}

/** The item that the words make: on the same fact and proof. Who thinks up wrong options wrote the question; otherwise it is still its proposer's. */
export function toRecastItem({ factId, evidence, origin }: Item, id: string, words: RecastWords): Item {
  return { id, factId, ...words, evidence, origin: words.format === 'multiple-choice' ? 'author' : origin };
}

function gap(source: RecastSource, words: Omit<RecastWords, 'stem' | 'rationale'>): Recast {
  const { statement } = source.fact;
  const places = placesOf(statement, words.key);
  const [place] = places;
  if (place === undefined) return refuse('the answer does not stand in the statement of the fact word for word');
  if (places.length > 1) return refuse('the answer stands in the statement of the fact more than once');
  return made(source, { ...words, stem: statement.slice(0, place) + BLANK + statement.slice(place + words.key.length) });
}

/** Where a whole word, or several, stand; letter for letter. */
function placesOf(statement: string, words: string): number[] {
  const spelled = words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return [...statement.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${spelled}(?![\\p{L}\\p{N}])`, 'gu'))].map(({ index }) => index);
}

/** The item's question; that of a gap is another item's with the same answer, or the gap turned into a question word. */
function questionOf({ text, fact, item, siblings }: RecastSource): string | null {
  if (item.format !== 'cloze') return item.stem;
  const key = normaliseAnswer(item.key);
  const asked = siblings.find((sibling) => ['short-answer', 'numeric'].includes(sibling.format) && normaliseAnswer(sibling.key) === key);
  return asked?.stem ?? (looksEnglish(text) ? questionFromGap(item.stem, item.key, fact.kind) : null);
}

function made({ item }: RecastSource, words: Omit<RecastWords, 'rationale'>, begun = false): Recast {
  return { ok: true, words: { ...words, rationale: item.rationale }, begun };
}

const refuse = (why: string): Recast => ({ ok: false, why });
