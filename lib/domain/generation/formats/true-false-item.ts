import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { contentNumber } from '../ranking/hash';
import type { Draft, DraftQuestion } from '../families/draft';
import { toItem } from './facts-and-items';

const MAX_PASSAGE_WORDS = 34;

/** The fact's statement as it is, or with its typed answer swapped for a wrong one of the same kind. About half are false wherever a clean swap exists. */
export function trueFalseItem(fact: Fact, draft: Draft, choice: { question: DraftQuestion; wrong: readonly string[] } | undefined): Item | undefined {
  if (!draft.restate.includes('true-false')) return undefined;
  const isPassage = draft.family === 'passage';
  // Of several sentences, or of many things said in one, nobody knows which to judge; and the first says what the headline says.
  if (isPassage && (draft.sentence.paragraph <= 1 || draft.evidence !== undefined || draft.statement.split(' ').length > MAX_PASSAGE_WORDS)) return undefined;
  const options = ['True', 'False'];
  const swap = choice?.wrong[contentNumber(draft.statement) % Math.max(1, choice.wrong.length)];
  const parts = choice ? splitOnce(draft.statement, choice.question.key) : [];
  const isFalse = swap !== undefined && !(isPassage && (!isFigure(choice?.question) || choice?.question.key !== draft.questions[0]?.key)) && parts.length === 2 && !(isFigure(choice?.question) && SCORE.test(parts.join(' '))) && contentNumber(fact.id, 'truth') % 2 === 0;
  if (isFalse) return toItem(fact, { format: 'true-false', stem: capitaliseFirst(parts.join(swap)), key: 'False', options, rationale: `${draft.rationale} It does not say ${swap}.` });
  return toItem(fact, { format: 'true-false', stem: draft.statement, key: 'True', options, rationale: draft.rationale });
}

/** "from two goals down to beat them 4-3": another figure may be impossible beside the score. */
const SCORE = /(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])/;
const isFigure = (question: DraftQuestion | undefined): boolean => /^(?:number|money|percent)$/.test(question?.answer ?? '');

/** The statement around the answer, which may open it with a capital. */
function splitOnce(statement: string, key: string): string[] {
  const parts = statement.split(key);
  return parts.length === 2 ? parts : statement.split(capitaliseFirst(key));
}

const capitaliseFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
