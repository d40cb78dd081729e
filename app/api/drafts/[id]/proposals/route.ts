import { countAuthoring } from '@/lib/auth/authoring-limits';
import { clientAddress } from '@/lib/auth/client-address';
import { newId } from '@/lib/auth/new-id';
import { defineRoute } from '@/lib/boundary/define-route';
import { addProposal, carryOverPublished } from '@/lib/data/draft-proposals';
import { findDraftText } from '@/lib/data/drafts';
import { AppError } from '@/lib/errors';
import { proposalRequestSchema } from '@/lib/schemas/draft';
import { draftIdOf, noSuchDraft } from '../../draft-id';
import { ndjson } from './ndjson';
import { proposeBuiltIn, type Proposed } from './propose';

const refusals = {
  unknown: 'This draft is no longer here.',
  'text-changed': 'The text was changed while it was being read, so these questions do not fit it. Ask for questions once more.',
  'too-many': 'Questions were proposed for this draft often enough. Take some from the reserve, or write one by hand.',
};

/** Runs a generator over a draft and keeps what it proposes, telling line by line how far it is. Aborting the request stops it, and nothing is kept. */
export const POST = defineRoute({ body: proposalRequestSchema, learner: 'required' }, async ({ request, body, learner, now }) => {
  const draftId = draftIdOf(request);
  const text = await findDraftText(learner.id, draftId);
  if (text === null) throw noSuchDraft();
  if (body.origin === 'model') throw new AppError('conflict', 'No language model is set up on this server, so only the built-in generator can propose questions.');
  await countAuthoring('generation', { learnerId: learner.id, address: clientAddress(request.headers.get('x-forwarded-for')) }, now);

  return ndjson(request.signal, async (say, signal) => {
    const onStage = (stage: string, done?: number, of?: number): void => say({ stage, done, of });
    const proposed = await proposeBuiltIn({ text, signal, onStage });
    signal.throwIfAborted();
    say(await keep(text, proposed));
  });

  async function keep(text: string, proposed: Proposed): Promise<object> {
    if (!proposed.ok) {
      await carryOverPublished(learner.id, draftId, now, newId(now));
      return proposed;
    }
    const kept = await addProposal(learner.id, draftId, text, proposed.proposal, now, newId(now));
    return kept.ok ? proposed : { ok: false, reason: kept.reason, message: refusals[kept.reason] };
  }
});
