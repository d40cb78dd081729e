import { containsAnswer, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Draft, DraftQuestion } from './draft';

/**
 * Makes one fact of everything that was asked of one clause: its date, its amount and who did it are answered by the same words, and
 * asked side by side they answer each other. The family found first gives the fact its kind; the others become sibling questions.
 */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>();
  drafts.forEach((draft, order) => {
    const mark = draft.clause === undefined ? `alone ${order}` : `${draft.sentence.index} ${draft.clause}`;
    const known = merged.get(mark);
    merged.set(mark, known ? (Boolean(known.aside) === Boolean(draft.aside) ? join(known, draft) : known.aside ? draft : known) : draft);
  });
  return [...merged.values()];
}

function join(first: Draft, second: Draft): Draft {
  const merged = joinInOrder(first, second);
  const turned = comesBefore(second, first) ? joinInOrder(second, first) : undefined;
  return turned && turned.questions.length >= merged.questions.length ? turned : merged;
}

/** Why comes before who, how long or how many, unless a question would be lost by it. */
const comesBefore = (draft: Draft, other: Draft): boolean => isWhy(draft) && !isWhy(other);
const isWhy = ({ family }: Draft): boolean => family === 'cause' || family === 'purpose';

function joinInOrder(first: Draft, second: Draft): Draft {
  const questions = [...first.questions, ...second.questions];
  // The longer statement of the two may be the one that holds every answer.
  const statement = [first.statement, second.statement].find((words) => questions.every(({ key }) => containsAnswer(words, key))) ?? first.statement;
  const kept = questions.filter((question, index) => containsAnswer(statement, question.key) && isNew(question, questions.slice(0, index)));
  return { ...first, statement, rationale: statement === first.statement ? first.rationale : second.rationale, questions: kept, restate: [...new Set([...first.restate, ...second.restate])] };
}

/** A question asked already, or a blank for an answer that has a question. */
const isNew = (question: DraftQuestion, before: readonly DraftQuestion[]): boolean => !before.some((other) => (question.stem === '' ? normaliseAnswer(other.typedKey ?? other.key) === normaliseAnswer(question.key) : other.stem === question.stem));
