import { defineRoute } from '@/lib/boundary/define-route';
import { recordChangeDecision } from '@/lib/data/change-decisions';
import { AppError } from '@/lib/errors';
import { changeDecisionSchema, type ChangeDecided } from '@/lib/schemas/fact-change';

const refusals = {
  'unknown-change': () => new AppError('not-found', 'There is no such change among the facts you are learning. Nothing was changed.'),
  'id-used-for-another-event': () => new AppError('conflict', 'This was sent before as something else. Nothing was changed; reload the page and try again.'),
};

/** A learner has seen what changed about a fact, and keeps or stops learning it. A fact of somebody else's card is as unknown as one that is not. */
export const POST = defineRoute({ body: changeDecisionSchema, learner: 'required' }, async ({ body, learner, now }): Promise<ChangeDecided> => {
  const recorded = await recordChangeDecision(learner, body, now);
  if (!recorded.ok) throw refusals[recorded.reason]();
  return { decision: body.decision };
});
