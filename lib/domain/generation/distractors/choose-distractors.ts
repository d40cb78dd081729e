import { containsAnswer, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Draft, DraftQuestion } from '../families/draft';
import type { Document } from '../document/document';
import { dateDistractors } from './date-distractors';
import { cityDistractors, countryDistractors, organisationDistractors, personDistractors } from './name-distractors';
import { numberDistractors } from './number-distractors';

const WANTED = 3;

/** What distractors are drawn from: the article, and the roles its other facts are about. */
export type DistractorPool = { document: Document; roles: readonly string[]; represented: readonly string[]; latestYear: number };

/** Up to three wrong answers of the key's own kind, none of which the evidence, the stem or the key itself contains. Fewer than two: no multiple-choice item. */
export function chooseDistractors(pool: DistractorPool, draft: Draft, question: DraftQuestion): string[] {
  const evidence = draft.sentence.text;
  const chosen: string[] = [];
  for (const candidate of candidates(pool, question)) {
    if (chosen.length === WANTED) break;
    if (clashes(candidate, [question.key, ...(question.accepted ?? []), ...chosen]) || containsAnswer(evidence, candidate) || containsAnswer(question.stem, candidate)) continue;
    chosen.push(candidate);
  }
  return chosen;
}

function candidates(pool: DistractorPool, { answer, key, stem, grain }: DraftQuestion): string[] {
  switch (answer) {
    case 'person':
      return personDistractors(pool.document, key, stem);
    case 'country':
      return countryDistractors(pool.document, key);
    case 'city':
      return cityDistractors(pool.document, key);
    case 'organisation':
      return organisationDistractors(pool.document, key);
    case 'date':
      return grain ? dateDistractors(key, grain, pool.latestYear) : [];
    case 'number':
    case 'money':
    case 'percent':
      return numberDistractors(key, stem);
    case 'role':
      return pool.roles.filter((role) => ofLikeLength(role, key));
    case 'represented':
      return pool.represented.filter((other) => ofLikeLength(other, key));
    default:
      return [];
  }
}

const ofLikeLength = (other: string, key: string): boolean => key.length <= 24 || key.length <= other.length * 1.6;

function clashes(candidate: string, others: readonly string[]): boolean {
  const plain = normaliseAnswer(candidate);
  if (plain === '') return true;
  if (/\d/.test(candidate)) return others.some((other) => normaliseAnswer(other) === plain);
  return others.some((other) => containsAnswer(other, candidate) || containsAnswer(candidate, other));
}
