import { demandIntake } from '@/app/api/intake/intake-limit';
import { defineRoute } from '@/lib/boundary/define-route';
import { MAX_FILE_BYTES, sharedSchema } from '@/lib/schemas/intake';
import { takeIn } from '@/lib/worker/take-in';
import { handOverPage } from './hand-over-page';
import { sharedGiven } from './shared-given';

const FORM_BYTES = 512 * 1024;
const newDraft = (): Response => new Response(null, { status: 303, headers: { location: '/drafts/new' } });

/** What a device shares to the installed app (the manifest's share_target): read like any other article, and handed to the browser. */
export const POST = defineRoute({ body: sharedSchema, form: { maxBytes: MAX_FILE_BYTES + FORM_BYTES, from: 'share-sheet' }, learner: 'create' }, async ({ request, body, learner, now }) => {
  const given = sharedGiven(body);
  if (!given) return newDraft();
  await demandIntake(learner.id, now);
  return handOverPage(await takeIn(given, request.signal));
});

/** A bookmarklet says the same in its address. A link must not make us fetch anything, so this only hands on what it says. */
export const GET = defineRoute({ query: sharedSchema.omit({ file: true }), learner: 'none' }, async ({ query }) => {
  const given = sharedGiven(query);
  return given && !('file' in given) ? handOverPage({ pasted: 'url' in given ? given.url : given.text }) : newDraft();
});
