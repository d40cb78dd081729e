import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { Draft, DraftQuestion } from '../families/draft';
import { withoutBody } from '../distractors/role-distractors';
import { clozeItem } from './cloze-item';
import { choiceItem, gapChoice, typedItem } from './open-item';
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
    return { typed, question, wrong: isGap(draft, question) ? wrongForGap(pool, draft, question) : wrongAnswers(pool, draft, question) };
  });
  const wrongOf = (question: DraftQuestion) => choices.find(({ typed }) => typed === question)?.wrong ?? [];
  const choiceOf = (question: DraftQuestion) => choiceItem(fact, draft, toChooseFrom(question), wrongOf(question));
  const [main, ...others] = asked;
  const leading = questions[0]?.stem === '' ? questions[0] : undefined;
  const gap = clozeItem(fact, draft, leading);
  const candidates = [
    ...(leading && gap ? [gapChoice(fact, draft, leading, gap, wrongOf(leading)) ?? gap, main && choiceOf(main), main && isShort(main) ? typedItem(fact, draft, main) : undefined] : []),
    main && choiceOf(main),
    main && wrongOf(main).length < 2 ? typedItem(fact, draft, main) : undefined,
    ...others.map(choiceOf),
    // Another side of the fact before the same question once more, typed.
    ...others.filter(isShort).map((question) => typedItem(fact, draft, question)),
    gap,
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

const isGap = ({ family }: Draft, { stem }: DraftQuestion): boolean => family === 'passage' && stem === '';
/** Only for amounts: among names and days a long sentence leaves no choice. */
const wrongForGap = (pool: AnswerPool, draft: Draft, question: DraftQuestion): string[] => (isNumber(question) ? wrongAnswers(pool, draft, { ...question, stem: draft.statement.replace(question.key, BLANK) }) : []);
const isShort = ({ key }: DraftQuestion): boolean => key.split(' ').length <= MAX_TYPED_WORDS;
const isNumber = ({ answer }: DraftQuestion): boolean => answer === 'number' || answer === 'money' || answer === 'percent';
