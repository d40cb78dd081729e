import { gradeResponse } from '@/lib/domain/grading/grade-response';
import { wordsToRead } from '@/lib/domain/scheduling/answer-time';
import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import type { AnswerFeedback, AnswerRequest } from '@/lib/schemas/answer';
import { findOtherNames, type AnswerTarget } from './answer-target';
import { bodyHashOf } from './body-hash';
import type { EventStamp } from './event-time';
import { keepEvents } from './fold-cards';
import type { LockedLearner } from './learner-lock';
import type { Transaction } from './transaction';

/** Everything one answer is decided from. */
export type AnswerCase = { learner: LockedLearner; request: AnswerRequest; stamp: EventStamp; target: AnswerTarget; now: Date };

export type GradedAnswer = Pick<AnswerFeedback, 'response' | 'correct' | 'verdict'>;

export async function gradeAnswer(tx: Transaction, { target, request }: AnswerCase): Promise<GradedAnswer> {
  const otherNames = target.item.options ? [] : await findOtherNames(tx, target.item);
  const { correct, verdict } = gradeResponse({ ...target.item, otherNames }, request.response);
  return { response: request.response, correct, verdict };
}

/**
 * Appends the answer to the log and folds it into its card.
 * @param attemptNumber 1 for the first try at this item in this session.
 * @returns the study day the fact comes back.
 */
export async function keepEvidence(tx: Transaction, answer: AnswerCase, graded: GradedAnswer, attemptNumber: number): Promise<string> {
  const { learner, request, stamp, now } = answer;
  const { item } = answer.target;
  const event = {
    ...stamp,
    id: request.eventId.toLowerCase(),
    cardId: item.factId,
    kind: 'review' as const,
    evidence: {
      type: 'answered' as const,
      itemId: item.id,
      itemRevision: item.revision,
      format: item.format,
      optionsShown: item.options?.length,
      correct: graded.correct,
      hints: 0,
      visibleMs: request.visibleMs,
      attemptNumber,
      ...(answer.target.guessRate === undefined ? {} : { measuredGuessRate: answer.target.guessRate }),
      wordsShown: wordsToRead(item),
      graderVersion: GRADER_VERSION,
    },
    bodyHash: bodyHashOf(['answer', item.id, request.response]),
  };
  const folded = await keepEvents(tx, learner, [event], now);
  // No card is left when an undo of this very event came first.
  return folded.get(item.factId)?.dueOn ?? stamp.studyDay;
}

export function toFeedback({ disclosure }: AnswerTarget, graded: GradedAnswer, dueOn: string, alreadyAnswered: boolean): AnswerFeedback {
  const { response, correct, verdict } = graded;
  return { ...disclosure, response, correct, verdict, alreadyAnswered, dueOn };
}
