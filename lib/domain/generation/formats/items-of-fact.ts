import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Draft, DraftQuestion } from '../families/draft';
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

const MAX_TYPED_WORDS = 12;

/** Every way to ask for one fact, the one to ask first in front; at most one item per format. */
export function itemsOfFact(pool: AnswerPool, fact: Fact, draft: Draft): Item[] {
  const questions = draft.questions.map((question) => withArticleWording(draft, question));
  const asked = questions.filter((question) => question.stem !== '');
  const choices = questions.map((question) => ({ question, wrong: wrongAnswers(pool, draft, question) }));
  const wrongOf = (question: DraftQuestion) => choices.find((choice) => choice.question === question)?.wrong ?? [];
  const [main, ...others] = asked;
  const candidates = [
    main && choiceItem(fact, draft, main, wrongOf(main)),
    main && wrongOf(main).length < 2 ? typedItem(fact, draft, main) : undefined,
    ...others.map((question) => choiceItem(fact, draft, question, wrongOf(question))),
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
