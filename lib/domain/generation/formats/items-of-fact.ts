import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Draft, DraftQuestion } from '../families/draft';
import { withoutBody } from '../distractors/role-distractors';
import { clozeItem } from './cloze-item';
import { choiceItem, typedItem } from './open-item';
import { trueFalseItem } from './true-false-item';
import { wrongAnswers, type AnswerPool } from './wrong-answers';

/** Where the key names what the article only points at ("the agency's head"), the article's own words are right too. */
function withArticleWording({ sentence }: Draft, question: DraftQuestion): DraftQuestion {
  if (question.keySpan.start < sentence.start || question.keySpan.end > sentence.end) return question;
  const own = sentence.text.slice(question.keySpan.start - sentence.start, question.keySpan.end - sentence.start).replace(/\s*\(\p{Lu}\p{L}*\)/gu, '');
  const known = [question.key, question.typedKey ?? question.key, ...(question.accepted ?? [])].map(normaliseAnswer);
  return own === '' || known.includes(normaliseAnswer(own)) ? question : { ...question, accepted: [...(question.accepted ?? []), own] };
}

/** Among options a trade stands without its institution, or the place of it would tell whose it is. */
function toChooseFrom(question: DraftQuestion): DraftQuestion {
  const short = question.answer === 'role' ? withoutBody(question.key) : question.key;
  return short === question.key ? question : { ...question, key: short, accepted: [question.key, ...(question.accepted ?? [])] };
}

const MAX_TYPED_WORDS = 12;

/** Every way to ask for one fact, the one to ask first in front; at most one item per format. */
export function itemsOfFact(pool: AnswerPool, fact: Fact, draft: Draft): Item[] {
  const questions = draft.questions.map((question) => withArticleWording(draft, question));
  const asked = questions.filter((question) => question.stem !== '');
  const choices = questions.map((typed) => {
    const question = toChooseFrom(typed);
    return { typed, question, wrong: wrongAnswers(pool, draft, question) };
  });
  const wrongOf = (question: DraftQuestion) => choices.find(({ typed }) => typed === question)?.wrong ?? [];
  const choiceOf = (question: DraftQuestion) => choiceItem(fact, draft, toChooseFrom(question), wrongOf(question));
  const [main, ...others] = asked;
  const candidates = [
    main && choiceOf(main),
    main && wrongOf(main).length < 2 ? typedItem(fact, draft, main) : undefined,
    ...others.map(choiceOf),
    // Another side of the fact before the same question once more, typed.
    ...others.filter((question) => question.key.split(' ').length <= MAX_TYPED_WORDS).map((question) => typedItem(fact, draft, question)),
    clozeItem(fact, draft),
    main && isNumber(main) ? typedItem(fact, draft, main) : undefined,
    trueFalseItem(fact, draft, choices.find(({ wrong }) => wrong.length > 0)),
  ];
  const formats = new Set<string>();
  return candidates.filter((item): item is Item => {
    if (!item || formats.has(item.format)) return false;
    formats.add(item.format);
    return true;
  });
}

const isNumber = ({ answer }: DraftQuestion): boolean => answer === 'number' || answer === 'money' || answer === 'percent';
