import { containsAnswer, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { chooseDistractors } from '../distractors/choose-distractors';
import type { DistractorPool } from '../distractors/distractor-pool';
import type { Draft, DraftQuestion } from '../families/draft';

const WANTED = 3;

/** What wrong answers are drawn from: the article's names and roles, and what else somebody is to do in it. */
export type AnswerPool = DistractorPool & { actions: readonly string[] };

/** Up to three wrong answers: those the family knows, other things to be done for something to be done, or whatever of the key's kind the article holds. */
export function wrongAnswers(pool: AnswerPool, draft: Draft, question: DraftQuestion): string[] {
  if (question.wrong) return clean(question.wrong, draft, question);
  if (question.answer !== 'action') return chooseDistractors(pool, draft, question);
  const others = clean(pool.actions.filter((action) => ofLikeLength(action, question.key)), draft, question);
  return others.length >= 2 ? others : [];
}

function clean(candidates: readonly string[], draft: Draft, { key, accepted = [], stem }: DraftQuestion): string[] {
  const taken = [key, ...accepted].map(normaliseAnswer);
  return candidates.filter((candidate) => {
    const plain = normaliseAnswer(candidate);
    if (taken.some((other) => other === plain || containsAnswer(other, plain) || containsAnswer(plain, other))) return false;
    if (containsAnswer(draft.sentence.text, candidate) || containsAnswer(stem, candidate)) return false;
    taken.push(plain);
    return true;
  }).slice(0, WANTED);
}

const ofLikeLength = (other: string, key: string): boolean => other.length <= key.length * 2 && key.length <= Math.max(24, other.length * 1.5);
