import { containsAnswer, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Draft, DraftQuestion } from '../families/draft';
import { boundOf } from '@/lib/domain/question-set/bounded-figures';
import { isOddOneOut } from './betraying-names';
import { dateDistractors } from './date-distractors';
import type { DistractorPool } from './distractor-pool';
import { cityDistractors, countryDistractors, organisationDistractors, personDistractors, placeDistractors } from './name-distractors';
import { isDescribedIn, sharesSurname } from './named-in-stem';
import { numberDistractors } from './number-distractors';
import { isOfLikeLength, roleDistractors } from './role-distractors';

const WANTED = 3;

/** Up to three wrong answers of the key's own kind, none of which the evidence, the stem or the key itself contains; none beside “at least seven”, which “at least eight” would hold too. Fewer than two: no multiple-choice item. */
export function chooseDistractors(pool: DistractorPool, draft: Draft, question: DraftQuestion): string[] {
  if (isAmountOf(question) && (boundIn(draft.statement, question.key) ?? boundOf(openingOf(question.key)))) return [];
  if (isEndOfRange(draft.statement, question) || isDayOfNothing(draft.statement, question)) return [];
  const evidence = draft.sentence.text;
  const chosen: string[] = [];
  for (const candidate of candidates(pool, draft, question)) {
    if (chosen.length === WANTED) break;
    if (isAnotherFigure(pool, question, candidate)) continue;
    if (clashes(candidate, [question.key, ...(question.accepted ?? []), ...chosen]) || containsAnswer(evidence, candidate) || containsAnswer(question.stem, candidate)) continue;
    chosen.push(candidate);
  }
  return question.answer === 'person' && isOddOneOut(question.key, chosen) ? [] : chosen;
}

const isAmountOf = ({ answer }: Pick<DraftQuestion, 'answer'>): boolean => answer === 'number' || answer === 'money' || answer === 'percent';

/** “4 to 6 per cent”, “between 11 and 13 deaths”: the one end rules out most others. */
const isEndOfRange = (statement: string, question: DraftQuestion): boolean => isAmountOf(question) && RANGE.test(statement.slice(0, Math.max(0, statement.indexOf(question.key))));
const RANGE = /(?:(?<!\bfrom [^ ]{0,12})(?<![\p{L}\p{N}.,])\p{Sc}?\d[\d.,]*%? ?(?:to|-|–) ?|\bbetween [^ ]*\d[^ ]* (?:\p{L}+ )?and )$/u;

/** What did not happen in 1971 did not happen in 1972 either. */
const isDayOfNothing = (statement: string, { answer }: DraftQuestion): boolean => answer === 'date' && /\b(?:not|never|no)\b|n[’']t\b/u.test(statement);

/** "at least " of "at least seven". */
const openingOf = (key: string): string => key.slice(0, Math.max(0, /\d/.test(key) ? key.search(/[\p{Sc}\d]/u) : key.lastIndexOf(' ') + 1));

/** A figure that the article gives for something else, or that another source gives for this: nearly right is not clearly wrong. Small numbers stand everywhere. */
function isAnotherFigure({ document }: DistractorPool, { answer }: DraftQuestion, candidate: string): boolean {
  return isAmountOf({ answer }) && /\d{2}/.test(candidate) && containsAnswer(document.text, candidate);
}

function candidates(pool: DistractorPool, { statement }: Draft, { answer, key, stem, grain }: DraftQuestion): string[] {
  switch (answer) {
    case 'person':
      return sharesSurname(stem, key) ? [] : personDistractors(pool.document, key, stem).filter((name) => !holdsRoleIn(pool, stem, name) && !sharesSurname(stem, name) && !isDescribedIn(pool.document, stem, name));
    case 'country':
      return countryDistractors(pool.document, key);
    case 'city':
      return cityDistractors(pool.document, key);
    case 'place':
      return placeDistractors(pool.document, key);
    case 'organisation':
      return organisationDistractors(pool.document, key);
    case 'date':
      return grain ? dateDistractors(key, grain, pool.latestYear) : [];
    case 'number':
    case 'money':
    case 'percent':
      return numberDistractors(key, stem, boundIn(statement, key), isRounded(statement, key));
    case 'role':
      return roleDistractors(pool.roles, key);
    case 'represented':
      return pool.represented.filter((other) => isOfLikeLength(other, key));
    default:
      return [];
  }
}

/** "At least 12 people": what the statement leaves open around the bare figure. */
function boundIn(statement: string, key: string) {
  const at = statement.indexOf(key);
  return at < 0 ? undefined : boundOf(statement.slice(0, at), statement.slice(at + key.length));
}

/** “about 10 million”: 9 and 11 million are not certainly wrong. */
const isRounded = (statement: string, key: string): boolean => ROUNDED.test(statement.slice(0, Math.max(0, statement.indexOf(key)))) || /^(?:about|around|roughly|approximately|nearly|almost|over|under|some)\b/iu.test(key);
const ROUNDED = /\b(?:about|around|roughly|approximately|nearly|almost|some|close to|an estimated) \p{Sc}?$/iu;

/** Asked for the new finance minister, the finance minister who just left is no clean wrong answer. */
const holdsRoleIn = ({ roles }: DistractorPool, stem: string, name: string): boolean => roles.some(({ role, holder }) => holder === name && containsAnswer(stem, role.replace(/^(?:(?:an?|the) )?(?:former )?/i, '')));

function clashes(candidate: string, others: readonly string[]): boolean {
  const plain = normaliseAnswer(candidate);
  if (plain === '') return true;
  if (/\d/.test(candidate)) return others.some((other) => normaliseAnswer(other) === plain);
  return others.some((other) => containsAnswer(other, candidate) || containsAnswer(candidate, other));
}
