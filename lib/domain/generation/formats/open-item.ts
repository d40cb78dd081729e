import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { numberWord, parseNumber } from '../lexicon/numbers';
import { contentNumber } from '../ranking/hash';
import type { Draft, DraftQuestion } from '../families/draft';
import { toItem } from './facts-and-items';
import { keepBound } from './keep-bound';

const MIN_DISTRACTORS = 2;

/** A question to choose an answer for; undefined when fewer than two clean wrong answers were found. */
export function choiceItem(fact: Fact, draft: Draft, question: DraftQuestion, distractors: readonly string[]): Item | undefined {
  if (distractors.length < MIN_DISTRACTORS || tellsOtherShare(question, question.stem)) return undefined;
  return toItem(fact, { format: 'multiple-choice', stem: question.stem, key: question.key, options: arrange(question, distractors), accepted: acceptedAnswers(question), rationale: draft.rationale });
}

/** The same gap with answers to choose from. */
export function gapChoice(fact: Fact, draft: Draft, question: DraftQuestion, gap: Item, distractors: readonly string[]): Item | undefined {
  const fitting = distractors.filter((option) => suitsArticle(gap.stem, option));
  if (fitting.length <= MIN_DISTRACTORS || limitsItsAnswer(draft, question, gap.stem)) return undefined;
  return toItem(fact, { format: 'multiple-choice', stem: gap.stem, key: gap.key, options: likeTheKey(gap.key, arrange(question, fitting)), accepted: acceptedAnswers(question), rationale: draft.rationale });
}

/** "a _____ stake" is no "a 8 per cent stake". */
function suitsArticle(stem: string, option: string): boolean {
  const vowel = /^[£$€¥]?(?:8|11(?!\d)|18(?!\d)|[aeiou])/iu.test(option);
  return /\ba _____/iu.test(stem) ? !vowel : !/\ban _____/iu.test(stem) || vowel;
}

/** A gap at the beginning wants a capital of every answer. */
const likeTheKey = (key: string, options: readonly string[]): string[] => (/^\p{Lu}/u.test(key) ? options.map((option) => option.charAt(0).toUpperCase() + option.slice(1)) : [...options]);

/** Two shares of one whole are no more than it. */
const tellsOtherShare = ({ answer }: Pick<DraftQuestion, 'answer'>, stem: string): boolean => answer === 'percent' && /\d ?(?:%|per ?cent)/u.test(stem);

/** "due to rise to _____ from 475": a figure beside the gap rules out others. */
function limitsItsAnswer({ sentence }: Draft, { answer, key }: DraftQuestion, stem: string): boolean {
  if (tellsOtherShare({ answer }, stem)) return true;
  const kind = sentence.mentions.find((mention) => mention.text === key)?.kind;
  return sentence.mentions.some((mention) => mention.kind === kind && stem.includes(mention.text));
}

/** The same question with the answer typed: as a number where it is one. */
export function typedItem(fact: Fact, draft: Draft, asked: DraftQuestion): Item {
  const question = keepBound(draft, asked);
  const key = question.typedKey ?? question.key;
  const numeric = (question.answer === 'number' || question.answer === 'money' || question.answer === 'percent') && /^[£$€¥]?\s?\d/.test(key);
  return toItem(fact, { format: numeric ? 'numeric' : 'short-answer', stem: question.stem, key, accepted: [...(key === question.key ? [] : [question.key]), ...acceptedAnswers({ ...question, key })], rationale: draft.rationale });
}

/** Numbers and years in order of size, names by content, so that the answer's place tells nothing. */
function arrange({ key, answer, grain }: DraftQuestion, distractors: readonly string[]): string[] {
  if (answer === 'number' || answer === 'money' || answer === 'percent' || grain === 'year') {
    return [...distractors, key].sort((a, b) => size(a) - size(b));
  }
  const options = [...distractors];
  options.splice(contentNumber(key, ...distractors) % (options.length + 1), 0, key);
  return options;
}

/** "more than 200" sorts with 200, "41 million euros" and "SKr41mn" with 41 million. */
const AMOUNT = /\d[\d,]*(?:\.\d+)?(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|mn?|k)\b)?/u;
const size = (text: string): number => parseNumber((AMOUNT.exec(text)?.[0] ?? text.replace(/^(?:[a-z]+ )+(?=\S)/i, '')).replace(/mn$/u, 'm')) ?? parseNumber(text) ?? 0;

/** Small numbers are right in words and in digits. */
function acceptedAnswers({ key, answer, accepted = [] }: DraftQuestion): string[] {
  if (answer !== 'number') return [...accepted];
  const value = parseNumber(key);
  const other = value === undefined ? undefined : /^\d+$/.test(key) ? numberWord(value) : value <= 20 ? String(value) : undefined;
  return other === undefined ? [...accepted] : [...accepted, other];
}
