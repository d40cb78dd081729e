import type { AnswerFeedback, AnswerRequest } from '@/lib/schemas/answer';
import { findAnswerTarget } from './answer-target';
import { stampEvent } from './event-time';
import { gradeAnswer, keepEvidence, toFeedback, type AnswerCase, type GradedAnswer } from './keep-answer';
import { findChange } from './learner-changes';
import { lockLearner } from './learner-lock';
import { recordQuizAnswer } from './record-quiz-answer';
import { inTransaction, type Transaction } from './transaction';
import type { User } from './users';

export type RecordAnswerResult = { ok: true; feedback: AnswerFeedback } | { ok: false; reason: 'unknown-item' | 'unknown-set' };

/** An answer needs the server, so it was given just now; a device that says otherwise by more than this has a wrong clock. */
const longestDelayMs = 10 * 60_000;

/**
 * Grades an answer, keeps it, and says what becomes known by it: all or nothing, one at a time for each learner, and once for each
 * event id however often it is sent.
 *
 * @param newAttemptId the id of the sitting that the first answer of a quiz opens.
 */
export async function recordAnswer(user: Pick<User, 'id'>, request: AnswerRequest, now: Date, newAttemptId: string): Promise<RecordAnswerResult> {
  return inTransaction(async (tx) => {
    const learner = await lockLearner(tx, user.id);
    const stamp = stampEvent(request, learner.dayStartHour, { earliest: new Date(now.getTime() - longestDelayMs), now });
    const target = await findAnswerTarget(tx, learner.id, request, stamp.studyDay);
    if (!target) return { ok: false, reason: 'unknown-item' };
    const answer: AnswerCase = { learner, request, stamp, target, now };
    return request.purpose.kind === 'quiz' ? recordQuizAnswer(tx, answer, request.purpose, newAttemptId) : recordReviewAnswer(tx, answer);
  });
}

/** Only a fact that the learner has a card of may be asked for, or every key could be had by naming its item. */
async function recordReviewAnswer(tx: Transaction, answer: AnswerCase): Promise<RecordAnswerResult> {
  const { learner, target: asked } = answer;
  const { earlierEvent, dueOn } = asked;
  if (dueOn === null || (earlierEvent && earlierEvent.itemId !== asked.item.id)) return { ok: false, reason: 'unknown-item' };
  const graded = await gradeAnswer(tx, answer);
  const change = await findChange(tx, learner.id, asked.item.factId);
  const target = change ? { ...asked, disclosure: { ...asked.disclosure, change } } : asked;
  if (earlierEvent) return { ok: true, feedback: toFeedback(target, asKept(graded, earlierEvent.correct), dueOn, false) };
  return { ok: true, feedback: toFeedback(target, graded, await keepEvidence(tx, answer, graded, target.triesToday + 1), false) };
}

/** A repeat is told what was kept, also when the rules or the item have changed since. */
function asKept(graded: GradedAnswer, correct: boolean): GradedAnswer {
  return graded.correct === correct ? graded : { ...graded, correct, verdict: correct ? 'accepted' : 'wrong' };
}
