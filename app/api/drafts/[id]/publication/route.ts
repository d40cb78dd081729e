import { newId } from '@/lib/auth/new-id';
import { defineRoute } from '@/lib/boundary/define-route';
import { publishDraft } from '@/lib/data/draft-publication';
import { AppError } from '@/lib/errors';
import { publicationRequestSchema } from '@/lib/schemas/draft';
import { draftIdOf, noSuchDraft } from '../../draft-id';

const refusals = {
  unknown: noSuchDraft,
  superseded: () => new AppError('conflict', 'A newer text of this article is published already. Open that draft to change what is asked; nothing was changed here.'),
  'nothing-accepted': () => new AppError('conflict', 'Nothing is published yet, because no question is accepted. Accept at least one, and try again.'),
};

/** Publishes what is accepted of a draft; once more publishes what was changed since. */
export const POST = defineRoute({ body: publicationRequestSchema, learner: 'required' }, async ({ request, learner, now }): Promise<{ slug: string; version: number }> => {
  const published = await publishDraft(learner.id, draftIdOf(request), now, newId(now));
  if (!published.ok) throw refusals[published.reason]();
  return { slug: published.slug, version: published.version };
});
