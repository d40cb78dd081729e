import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import type { AnswerFeedback, AnswerRequest } from '@/lib/schemas/answer';
import { toVerdict } from './attempts';
import { toDisclosure } from './disclosure';
import { gradeAnswer, keepEvidence, toFeedback, type AnswerCase, type GradedAnswer } from './keep-answer';
import type { RecordAnswerResult } from './record-answer';
import { findAskedItems, findItems } from './set-versions';
import { findQuiz, findSitting, toQuizProgress, type Sitting } from './sitting';
import { presentItem } from './stored-item';
import type { Transaction } from './transaction';

type QuizPurpose = Extract<AnswerRequest['purpose'], { kind: 'quiz' }>;

/** The first answer to an item in a sitting counts; any later one is told what the first one was. */
export async function recordQuizAnswer(tx: Transaction, sent: AnswerCase, { questionSetId, questionSetVersion }: QuizPurpose, newAttemptId: string): Promise<RecordAnswerResult> {
  const { learner, request } = sent;
  const itemId = sent.target.item.id;
  const sitting = (await findSitting(tx, learner.id, questionSetId, request.eventId)) ?? (await openSitting(tx, sent, questionSetId, questionSetVersion, newAttemptId));
  if (!sitting) return { ok: false, reason: 'unknown-set' };
  if (sitting.questionSetId !== questionSetId || !sitting.itemIds.includes(itemId)) return { ok: false, reason: 'unknown-item' };
  const answer = await asAsked(tx, sent, sitting);
  const { target } = answer;

  const first = sitting.answers.find(({ itemId }) => itemId === target.item.id);
  if (first) {
    const kept = { response: first.answer, correct: first.correct, verdict: toVerdict(first.verdict) };
    const feedback = toFeedback(target, kept, target.dueOn ?? answer.stamp.studyDay, first.eventId !== request.eventId.toLowerCase());
    return { ok: true, feedback: { ...feedback, quiz: await toQuiz(tx, sitting) } };
  }
  // The id of an event that was something else.
  if (target.earlierEvent) return { ok: false, reason: 'unknown-item' };

  const graded = await gradeAnswer(tx, answer);
  const after = await storeResponse(tx, answer, sitting, graded);
  const dueOn = await keepEvidence(tx, answer, graded, 1);
  return { ok: true, feedback: { ...toFeedback(target, graded, dueOn, false), quiz: await toQuiz(tx, after) } };
}

/** A first sitting, of the version that was shown. Null when there is no such set. */
async function openSitting(tx: Transaction, { learner, target, now }: AnswerCase, questionSetId: string, shown: number | undefined, id: string): Promise<Sitting | null> {
  const quiz = await findQuiz(tx, questionSetId, shown);
  if (!quiz) return null;
  const { itemIds, questionSetVersion } = quiz;
  // An answer that does not belong here opens nothing.
  if (itemIds.includes(target.item.id)) await tx.attempt.create({ data: { learnerId: learner.id, id, questionSetId, questionSetVersion, number: 1, itemIds, startedAt: now } });
  return { id, questionSetId, ...quiz, completed: false, answers: [] };
}

/** The item as this sitting asks it: what was published since is for the next one. */
async function asAsked(tx: Transaction, answer: AnswerCase, sitting: Sitting): Promise<AnswerCase> {
  const { target } = answer;
  if (sitting.isCurrent) return answer;
  const [item] = await findAskedItems(tx, sitting, [target.item.id]);
  if (!item) return answer;
  const { article, fact } = await tx.item.findUniqueOrThrow({ where: { id: item.id }, select: { fact: { select: { evidenceChangedAt: true } }, article: true } });
  const source = item.articleId === article.id ? article : await tx.article.findUniqueOrThrow({ where: { id: item.articleId } });
  return { ...answer, target: { ...target, item, disclosure: toDisclosure(item, source, fact) } };
}

/** Gives the sitting as it is then: completed by the answer to its last item. */
async function storeResponse(tx: Transaction, { learner, request, target, now }: AnswerCase, sitting: Sitting, graded: GradedAnswer): Promise<Sitting> {
  const { item } = target;
  const eventId = request.eventId.toLowerCase();
  const answers = [...sitting.answers, { itemId: item.id, answer: graded.response, correct: graded.correct, verdict: graded.verdict, eventId }];
  const completed = answers.length === sitting.itemIds.length;
  await tx.$executeRaw`
    with completing as (
      update attempts set completed_at = ${now}::timestamptz where learner_id = ${learner.id}::uuid and id = ${sitting.id}::uuid and ${completed}::boolean
    )
    insert into responses (learner_id, attempt_id, item_id, item_revision, answer, correct, verdict, grader_version, event_id, visible_ms, answered_at)
    values (${learner.id}::uuid, ${sitting.id}::uuid, ${item.id}, ${item.revision}::int, ${graded.response}, ${graded.correct}::boolean, ${graded.verdict},
      ${GRADER_VERSION}, ${eventId}::uuid, ${request.visibleMs}::int, ${now}::timestamptz)`;
  return { ...sitting, completed, answers };
}

async function toQuiz(tx: Transaction, sitting: Sitting): Promise<NonNullable<AnswerFeedback['quiz']>> {
  const nextId = sitting.itemIds.find((id) => !sitting.answers.some(({ itemId }) => itemId === id));
  const [next] = nextId === undefined ? [] : sitting.isCurrent ? await findItems(tx, [nextId]) : await findAskedItems(tx, sitting, [nextId]);
  return { ...toQuizProgress(sitting), next: next ? presentItem(next, sitting.id) : null };
}
