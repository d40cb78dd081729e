import { defineRoute } from '@/lib/boundary/define-route';
import { findDraft } from '@/lib/data/draft-views';
import { updateDraft } from '@/lib/data/drafts';
import { AppError } from '@/lib/errors';
import { draftChangesSchema, type DraftAnswer } from '@/lib/schemas/draft';
import { draftIdOf, noSuchDraft } from '../draft-id';

/** Everything of one draft that what it asks is folded from. */
export const GET = defineRoute({ learner: 'required' }, async ({ request, learner }): Promise<DraftAnswer> => {
  const answer = await findDraft(learner.id, draftIdOf(request));
  if (!answer) throw noSuchDraft();
  return answer;
});

/** Mends what intake got wrong. */
export const PATCH = defineRoute({ body: draftChangesSchema, learner: 'required' }, async ({ request, body, learner, now }): Promise<{ ok: true }> => {
  const outcome = await updateDraft(learner.id, draftIdOf(request), body, now);
  if (outcome.ok) return outcome;
  if (outcome.reason === 'unknown') throw noSuchDraft();
  throw new AppError('conflict', 'The text cannot be changed any more, because questions point at their places in it. Make a new draft of the corrected text; title, date and source can be changed here.');
});
