import type { AnswerFeedback } from '@/lib/schemas/answer';
import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import { toVerdict } from './attempts';
import type { AttemptModel, ResponseModel } from './generated/models';
import { gradeAnswer, keepEvidence, toFeedback, type AnswerCase } from './keep-answer';
import type { RecordAnswerResult } from './record-answer';
import { presentItem, toStoredItem } from './stored-item';
import type { Transaction } from './transaction';

type Sitting = AttemptModel & { responses: ResponseModel[] };
const withResponses = { responses: true } as const;

/** The first answer to an item in a sitting counts; any later one is told what the first one was. */
export async function recordQuizAnswer(tx: Transaction, answer: AnswerCase, questionSetId: string, newAttemptId: string): Promise<RecordAnswerResult> {
  const { learner, request, target, now } = answer;
  const repeated = await findRepeated(tx, learner.id, request.eventId);
  const sitting = repeated ?? (await findOrOpenSitting(tx, answer, questionSetId, newAttemptId));
  if (!sitting) return { ok: false, reason: 'unknown-set' };
  const itemId = target.item.id;
  if (sitting.questionSetId !== questionSetId || !sitting.itemIds.includes(itemId)) return { ok: false, reason: 'unknown-item' };

  const first = sitting.responses.find((response) => response.itemId === itemId);
  if (first) {
    const kept = { response: first.answer, correct: first.correct, verdict: toVerdict(first.verdict) };
    const feedback = toFeedback(target, kept, target.dueOn ?? answer.stamp.studyDay, first.eventId !== request.eventId.toLowerCase());
    return { ok: true, feedback: { ...feedback, quiz: await toQuiz(tx, sitting) } };
  }
  // The id of an event that was something else.
  if (target.earlierEvent) return { ok: false, reason: 'unknown-item' };

  const graded = await gradeAnswer(tx, answer);
  const response = await tx.response.create({
    data: {
      learnerId: learner.id,
      attemptId: sitting.id,
      itemId,
      itemRevision: target.item.revision,
      answer: request.response,
      correct: graded.correct,
      verdict: graded.verdict,
      graderVersion: GRADER_VERSION,
      eventId: request.eventId,
      visibleMs: request.visibleMs,
      answeredAt: now,
    },
  });
  sitting.responses.push(response);
  if (sitting.responses.length === sitting.itemIds.length) {
    await tx.attempt.update({ where: { learnerId_id: { learnerId: learner.id, id: sitting.id } }, data: { completedAt: now } });
    sitting.completedAt = now;
  }
  const dueOn = await keepEvidence(tx, answer, graded, 1);
  return { ok: true, feedback: { ...toFeedback(target, graded, dueOn, false), quiz: await toQuiz(tx, sitting) } };
}

/** The sitting this very event was counted in: a retry of the last answer must not open another one. */
async function findRepeated(tx: Transaction, learnerId: string, eventId: string): Promise<Sitting | null> {
  const response = await tx.response.findUnique({ where: { learnerId_eventId: { learnerId, eventId } }, include: { attempt: { include: withResponses } } });
  return response?.attempt ?? null;
}

/**
 * The latest sitting, completed or not: an old tab that answers once more is told what it answered, and only `startAnotherAttempt` begins anew.
 * Without one, a first sitting is opened with the items as the set has them now. Null when there is no such set.
 */
async function findOrOpenSitting(tx: Transaction, { learner, target, now }: AnswerCase, questionSetId: string, newAttemptId: string): Promise<Sitting | null> {
  const latest = await tx.attempt.findFirst({ where: { learnerId: learner.id, questionSetId }, orderBy: { number: 'desc' }, include: withResponses });
  if (latest) return latest;
  const items = await tx.questionSetItem.findMany({ where: { questionSetId }, orderBy: { position: 'asc' }, select: { itemId: true } });
  if (items.length === 0) return null;
  const opened = {
    learnerId: learner.id,
    id: newAttemptId,
    questionSetId,
    number: 1,
    itemIds: items.map(({ itemId }) => itemId),
    startedAt: now,
    completedAt: null,
  };
  // An answer that does not belong here opens nothing.
  if (opened.itemIds.includes(target.item.id)) await tx.attempt.create({ data: opened });
  return { ...opened, responses: [] };
}

async function toQuiz(tx: Transaction, sitting: Sitting): Promise<NonNullable<AnswerFeedback['quiz']>> {
  const nextId = sitting.itemIds.find((id) => !sitting.responses.some(({ itemId }) => itemId === id));
  const next = nextId === undefined ? null : await tx.item.findUnique({ where: { id: nextId } });
  return {
    attemptId: sitting.id,
    answered: sitting.responses.length,
    correct: sitting.responses.filter(({ correct }) => correct).length,
    total: sitting.itemIds.length,
    completed: sitting.completedAt !== null,
    next: next && presentItem(toStoredItem(next), sitting.id),
  };
}
