import { countAuthoring } from '@/lib/auth/authoring-limits';
import { clientAddress } from '@/lib/auth/client-address';
import { newId } from '@/lib/auth/new-id';
import { defineRoute } from '@/lib/boundary/define-route';
import { addProposal, carryOverPublished, findDraftSource } from '@/lib/data/draft-proposals';
import { modelSettings } from '@/lib/model/settings';
import { AppError } from '@/lib/errors';
import { proposalRequestSchema } from '@/lib/schemas/draft';
import { draftIdOf, noSuchDraft } from '../../draft-id';
import { ndjson } from './ndjson';
import type { Propose } from './propose';
import { proposeBuiltIn } from './propose-built-in';
import { proposeByModel } from './propose-by-model';

const refusals = {
  unknown: 'This draft is no longer here.',
  'text-changed': 'The text was changed while it was being read, so these questions do not fit it. Ask for questions once more.',
  'too-many': 'Questions were proposed for this draft often enough. Take some from the reserve, or write one by hand.',
};

/** Runs a generator over a draft and keeps what it proposes, telling line by line how far it is. Aborting the request stops it, and nothing is kept. */
export const POST = defineRoute({ body: proposalRequestSchema, learner: 'required' }, async ({ request, body, learner, now }) => {
  const draftId = draftIdOf(request);
  const source = await findDraftSource(learner.id, draftId);
  if (!source) throw noSuchDraft();
  const propose = body.origin === 'model' ? modelFor(learner.id, now) : proposeBuiltIn;
  await countAuthoring('generation', { learnerId: learner.id, address: clientAddress(request.headers.get('x-forwarded-for')) }, now);

  return ndjson(request.signal, async (say, signal) => {
    const proposed = await propose(source, signal, say);
    signal.throwIfAborted();
    if (!proposed.ok) {
      // A newer text still has what its earlier one was asked, whether or not a generator reads it.
      await carryOverPublished(learner.id, draftId, now, newId(now));
      say(proposed);
      return;
    }
    const kept = await addProposal(learner.id, draftId, source.text, proposed.proposal, now, newId(now));
    say(kept.ok ? proposed : { ok: false, reason: kept.reason, message: refusals[kept.reason] });
  });
});

function modelFor(ownerId: string, now: Date): Propose {
  const settings = modelSettings();
  if (!settings) throw new AppError('conflict', 'No language model is set up on this server, so only the built-in generator can propose questions.');
  return proposeByModel(ownerId, settings, now);
}
