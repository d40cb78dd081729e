import { measureFault } from './measure-faults';
import type { Item } from './schema';

export const BLANK = '_____';
/** A statement with a gap: to be filled in, or to choose for. */
export const hasGap = ({ stem }: Pick<Item, 'stem'>): boolean => stem.includes(BLANK);
const MAX_STEM_WORDS = 70;
const MAX_KEY_WORDS = 22;
const PLAIN_NUMBER = /^[£$€¥]?\s?\d[\d,]*(?:\.\d+)?(?:[\s-]?(?:%|per cent|percent|hundred|thousand|million|billion|trillion|bn|m))?$/i;

/** What each format demands of an item, whatever the article says. Returns the reason to refuse it, or undefined. */
export function formatFault(item: Item): string | undefined {
  if (countWords(item.stem) > MAX_STEM_WORDS) return 'the stem is too long';
  if (countWords(item.key) > MAX_KEY_WORDS) return 'the answer is too long';
  if (item.prompts || item.furtherEvidence) return 'only ordering and matching have several parts';
  const mismeasured = measureFault(item);
  if (mismeasured) return mismeasured;
  const blanks = item.stem.split(BLANK).length - 1;
  if (item.format === 'cloze' && blanks !== 1) return 'a cloze needs exactly one blank';
  if (blanks > (mayHaveBlank(item) ? 1 : 0)) return mayHaveBlank(item) ? 'a stem has one blank at most' : 'only a statement may have a blank';
  if (item.format === 'true-false') return trueFalseFault(item);
  if (item.format === 'multiple-choice') return (item.options?.length ?? 0) < 3 ? 'a multiple-choice item needs at least three options' : undefined;
  if (item.options) return 'only choice formats have options';
  if (item.format === 'numeric' && !PLAIN_NUMBER.test(item.key)) return 'the answer is not a number';
  return undefined;
}

/** A statement with a gap, to fill in or to choose for; a question has none. */
const mayHaveBlank = ({ format, stem }: Item): boolean => format === 'cloze' || (format === 'multiple-choice' && !/[?؟]\s*$/u.test(stem));

function trueFalseFault({ key, options }: Item): string | undefined {
  if (key !== 'True' && key !== 'False') return 'the answer must be True or False';
  return options?.length === 2 && options[0] === 'True' && options[1] === 'False' ? undefined : 'the options must be True and False';
}

const countWords = (text: string): number => text.trim().split(/\s+/).length;
