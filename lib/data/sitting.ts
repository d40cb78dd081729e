import type { QuizProgress } from '@/lib/schemas/answer';
import type { Transaction } from './transaction';

export type SittingAnswer = { itemId: string; answer: string; correct: boolean; verdict: string; eventId: string };

/** A sitting as the next answer finds it. */
export type Sitting = { id: string; questionSetId: string; itemIds: string[]; completed: boolean; answers: SittingAnswer[] };

/**
 * The sitting that an event was counted in, else the latest one of the set, completed or not: a retry of the last answer, or an old tab
 * that answers once more, must not open another. Null when the set was never begun.
 */
export async function findSitting(tx: Transaction, learnerId: string, questionSetId: string, eventId: string): Promise<Sitting | null> {
  const [row] = await tx.$queryRaw<Sitting[]>`
    select a.id, a.question_set_id as "questionSetId", a.item_ids as "itemIds", a.completed_at is not null as completed,
      coalesce((
        select jsonb_agg(jsonb_build_object('itemId', r.item_id, 'answer', r.answer, 'correct', r.correct, 'verdict', r.verdict, 'eventId', r.event_id))
        from responses r where r.learner_id = a.learner_id and r.attempt_id = a.id
      ), '[]') as answers
    from attempts a
    left join responses counted on counted.learner_id = a.learner_id and counted.attempt_id = a.id and counted.event_id = ${eventId}::uuid
    where a.learner_id = ${learnerId}::uuid and (a.question_set_id = ${questionSetId} or counted.event_id is not null)
    order by counted.event_id is null, a.number desc limit 1`;
  return row ?? null;
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
