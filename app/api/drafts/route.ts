import { countAuthoring } from '@/lib/auth/authoring-limits';
import { clientAddress } from '@/lib/auth/client-address';
import { defineRoute } from '@/lib/boundary/define-route';
import { createDraft } from '@/lib/data/drafts';
import { newDraftSchema } from '@/lib/schemas/draft';

/** Keeps an article to make questions of. Anybody may, and becomes a guest by it. */
export const POST = defineRoute({ body: newDraftSchema, learner: 'create' }, async ({ request, body, learner, now }) => {
  await countAuthoring('draft', { learnerId: learner.id, address: clientAddress(request.headers.get('x-forwarded-for')) }, now);
  const created = await createDraft(learner.id, body, now);
  return Response.json(created, { status: 'id' in created ? 201 : 200 });
});
