import { newId } from '@/lib/auth/new-id';
import { defineRoute } from '@/lib/boundary/define-route';
import { recordAnswer } from '@/lib/data/record-answer';
import { AppError } from '@/lib/errors';
import { answerRequestSchema, type AnswerFeedback } from '@/lib/schemas/answer';

const refusals = {
  'unknown-item': () => new AppError('not-found', 'This question is not, or no longer, part of what you are answering. Nothing was recorded; reload the page to go on.'),
  'unknown-set': () => new AppError('not-found', 'There is no such quiz. Nothing was recorded.'),
};

/** Anybody may take a quiz, and becomes a guest by it; a review needs cards, which only a learner has. */
export const POST = defineRoute(
  { body: answerRequestSchema, learner: ({ purpose }) => (purpose.kind === 'quiz' ? 'create' : 'required') },
  async ({ body, learner, now }): Promise<AnswerFeedback> => {
    const answer = await recordAnswer(learner, body, now, newId(now));
    if (!answer.ok) throw refusals[answer.reason]();
    return answer.feedback;
  },
);
