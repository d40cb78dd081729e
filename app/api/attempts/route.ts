import { newId } from '@/lib/auth/new-id';
import { defineRoute } from '@/lib/boundary/define-route';
import { startAnotherAttempt } from '@/lib/data/attempts';
import { AppError } from '@/lib/errors';
import { attemptRequestSchema, type AttemptStarted } from '@/lib/schemas/attempt';

/** Another sitting of a set. While one is open, that one is the answer. */
export const POST = defineRoute({ body: attemptRequestSchema, learner: 'required' }, async ({ body, learner, now }): Promise<AttemptStarted> => {
  const started = await startAnotherAttempt(learner.id, body.questionSetId, now, newId(now));
  if (!started.ok) throw new AppError('not-found', 'There is no such quiz. Nothing was changed.');
  return { attemptId: started.attemptId };
});
