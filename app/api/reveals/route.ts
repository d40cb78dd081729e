import { defineRoute } from '@/lib/boundary/define-route';
import { findOwnedDisclosure } from '@/lib/data/question-sets';
import { AppError } from '@/lib/errors';
import type { Disclosure } from '@/lib/schemas/answer';
import { revealRequestSchema } from '@/lib/schemas/review';

/** A POST, so that no cache and no link ahead of time can hold an answer. An item of somebody else's card is as unknown as one that is not. */
export const POST = defineRoute({ body: revealRequestSchema, learner: 'required' }, async ({ body, learner }): Promise<Disclosure> => {
  const disclosure = await findOwnedDisclosure(learner.id, body.itemId);
  if (!disclosure) throw new AppError('not-found', 'There is no such card among yours. Nothing was changed.');
  return disclosure;
});
