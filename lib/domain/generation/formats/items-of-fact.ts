import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { chooseDistractors, type DistractorPool } from '../distractors/choose-distractors';
import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Draft, DraftQuestion } from '../families/draft';
import { clozeItem } from './cloze-item';
import { choiceItem, typedItem } from './open-item';
import { trueFalseItem } from './true-false-item';

/** Where the key names what the article only points at ("the agency's head"), the article's own words are right too. */
function withArticleWording({ sentence }: Draft, question: DraftQuestion): DraftQuestion {
  const own = sentence.text.slice(question.keySpan.start - sentence.start, question.keySpan.end - sentence.start).replace(/\s*\(\p{Lu}\p{L}*\)/gu, '');
  const known = [question.key, question.typedKey ?? question.key, ...(question.accepted ?? [])].map(normaliseAnswer);
  return own === '' || known.includes(normaliseAnswer(own)) ? question : { ...question, accepted: [...(question.accepted ?? []), own] };
}

const MAX_TYPED_WORDS = 12;

/** Every way to ask for one fact, the one to ask first in front; at most one item per format. */
export function itemsOfFact(pool: DistractorPool, fact: Fact, draft: Draft): Item[] {
  const [main, ...others] = draft.questions.map((question) => withArticleWording(draft, question));
  if (!main) return [];
  const distractors = chooseDistractors(pool, draft, main);
  const numeric = main.answer === 'number' || main.answer === 'money' || main.answer === 'percent';
  const asked = main.stem !== '';
  const candidates = [
    asked ? choiceItem(fact, draft, main, distractors) : undefined,
    asked && (distractors.length < 2 || numeric) ? typedItem(fact, draft, main) : undefined,
    ...others.map((question) => choiceItem(fact, draft, question, chooseDistractors(pool, draft, question))),
    clozeItem(fact, draft),
    ...others.filter((question) => question.key.split(' ').length <= MAX_TYPED_WORDS).map((question) => typedItem(fact, draft, question)),
    trueFalseItem(fact, draft, distractors),
  ];
  const formats = new Set<string>();
  return candidates.filter((item): item is Item => {
    if (!item || formats.has(item.format)) return false;
    formats.add(item.format);
    return true;
  });
}
