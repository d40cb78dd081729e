import type { ItemFormat, ItemOrigin } from '@/lib/domain/question-set/schema';
import type { Another } from '@/lib/domain/vetting/another-question';
import type { RejectReason } from '@/lib/domain/vetting/schema';

export const formatNames: Record<ItemFormat, string> = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  cloze: 'Gap',
  'short-answer': 'Short answer',
  numeric: 'Number',
  ordering: 'Put in order',
  matching: 'Match',
};

/** Said of whoever proposed an item. */
export const originNames: Record<ItemOrigin, string> = { 'built-in': 'built-in', model: 'language model', author: 'by you' };

export const reasonNames: Record<RejectReason, string> = { wrong: 'Wrong', unclear: 'Unclear', trivial: 'Trivial', duplicate: 'Asked already', other: 'Other' };

const plainer: readonly [RegExp, string][] = [
  [/\bthe stem\b/g, 'the question'],
  [/\ba pronoun in the question has nothing to refer to/g, 'a word such as “he” or “they” in the question refers to nobody named in it'],
  [/\ba possessive in the question has nothing to refer to/g, 'a word such as “its” or “their” in the question refers to nothing named in it'],
  [/\ba cloze needs exactly one blank/g, 'a sentence with a gap needs exactly one gap, written as five underscores'],
  [/\bonly a cloze may have a blank/g, 'only a sentence with a gap may hold five underscores'],
  [/\bthe statement of the fact\b/g, 'the statement it rests on'],
  [/\bthe evidence\b/g, 'the marked sentence'],
  [/\bthe fact\b/g, 'the marked passage'],
  [/\bthe item\b/g, 'the question'],
];

/** The gate's clause in an author's words, as a sentence or as the end of one: it speaks of stems and evidence, they of questions and sentences. */
export function faultWords(fault: string, place: 'alone' | 'inside' = 'alone'): string {
  const words = plainer.reduce((text, [pattern, plain]) => text.replace(pattern, plain), fault);
  return `${place === 'alone' ? words.charAt(0).toUpperCase() : words.charAt(0)}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

/** What is said of another question, by where it was found. */
export const anotherWords: Record<Another['from'], string> = {
  fact: 'The same fact, asked otherwise.',
  sentence: 'Another fact of the same sentence.',
  paragraph: 'A fact of the same paragraph.',
  article: 'Another question instead.',
};

/** What is said once the same is asked in another format. */
export const formTurns: Record<ItemFormat, string> = {
  'multiple-choice': 'As multiple choice',
  'true-false': 'As true or false',
  cloze: 'As a gap',
  'short-answer': 'As a short answer',
  numeric: 'As a number',
  ordering: 'As an order',
  matching: 'As a matching',
};
