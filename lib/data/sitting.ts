import { composeQuiz } from '@/lib/domain/question-set/compose-quiz';
import type { QuizProgress } from '@/lib/schemas/answer';
import { findVersion } from './set-versions';
import type { Transaction } from './transaction';

export type SittingAnswer = { itemId: string; answer: string; correct: boolean; verdict: string; eventId: string };

/** A sitting as the next answer finds it. */
export type Sitting = {
  id: string;
  questionSetId: string;
  /** The version of the set it asks, to its end. */
  questionSetVersion: number;
  /** Whether that is still what the set asks, so that its items can be taken as they stand now. */
  isCurrent: boolean;
  itemIds: string[];
  completed: boolean;
  answers: SittingAnswer[];
};

/**
 * The sitting that an event was counted in, else the latest one of the set, completed or not: a retry of the last answer, or an old tab
 * that answers once more, must not open another. Null when the set was never begun.
 */
export async function findSitting(tx: Transaction, learnerId: string, questionSetId: string, eventId: string): Promise<Sitting | null> {
  const [row] = await tx.$queryRaw<Sitting[]>`
    select a.id, a.question_set_id as "questionSetId", a.question_set_version as "questionSetVersion", a.question_set_version = s.version as "isCurrent", a.item_ids as "itemIds", a.completed_at is not null as completed,
      coalesce((
        select jsonb_agg(jsonb_build_object('itemId', r.item_id, 'answer', r.answer, 'correct', r.correct, 'verdict', r.verdict, 'eventId', r.event_id))
        from responses r where r.learner_id = a.learner_id and r.attempt_id = a.id
      ), '[]') as answers
    from attempts a
    join question_sets s on s.id = a.question_set_id
    left join responses counted on counted.learner_id = a.learner_id and counted.attempt_id = a.id and counted.event_id = ${eventId}::uuid
    where a.learner_id = ${learnerId}::uuid and (a.question_set_id = ${questionSetId} or counted.event_id is not null)
    order by counted.event_id is null, a.number desc limit 1`;
  return row ?? null;
}

/** What a sitting that begins now asks, read at one moment. */
export type Quiz = { questionSetVersion: number; isCurrent: boolean; itemIds: string[] };

/**
 * The first item of each fact, in the set's order.
 * @param shown the version a page has shown; it is asked when it is still known, else the newest one. Null when there is no such set.
 */
export async function findQuiz(tx: Pick<Transaction, '$queryRaw' | 'questionSetVersion'>, questionSetId: string, shown?: number): Promise<Quiz | null> {
  const [newest] = await tx.$queryRaw<{ version: number; itemIds: string[] }[]>`
    select s.version, array_agg(i.item_id order by i.position) as "itemIds"
    from question_sets s join question_set_items i on i.question_set_id = s.id
    where s.id = ${questionSetId} group by s.id`;
  if (!newest) return null;
  const version = shown === undefined || shown === newest.version ? null : await findVersion(tx, questionSetId, shown);
  if (version) return { questionSetVersion: version.version, isCurrent: false, itemIds: composeQuiz(version.items).map(({ id }) => id) };
  return { questionSetVersion: newest.version, isCurrent: true, itemIds: newest.itemIds };
}

export function toQuizProgress(sitting: Sitting): QuizProgress {
  return {
    attemptId: sitting.id,
    answered: sitting.answers.length,
    correct: sitting.answers.filter(({ correct }) => correct).length,
    total: sitting.itemIds.length,
    completed: sitting.completed,
  };
}
