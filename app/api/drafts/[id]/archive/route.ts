import { defineRoute } from '@/lib/boundary/define-route';
import { archiveDraft } from '@/lib/data/drafts';
import { archiveRequestSchema } from '@/lib/schemas/draft';
import { draftIdOf, noSuchDraft } from '../../draft-id';

/** Puts a draft out of the way, or back. What was published from it stays where it is. */
export const POST = defineRoute({ body: archiveRequestSchema, learner: 'required' }, async ({ request, body, learner, now }): Promise<{ archived: boolean }> => {
  if (!(await archiveDraft(learner.id, draftIdOf(request), body.archived, now))) throw noSuchDraft();
  return { archived: body.archived };
});
