import { countAuthoring } from '@/lib/auth/authoring-limits';
import { clientAddress } from '@/lib/auth/client-address';
import { defineRoute } from '@/lib/boundary/define-route';
import { todayOf } from '@/lib/data/due';
import { planAnkiPackage } from '@/lib/data/export-anki';
import { AppError } from '@/lib/errors';
import { writeAnkiInWorker } from '@/lib/worker/write-anki';
import { attachment } from '../attachment';

const refusals = {
  'no-cards': 'There are no cards to take out yet. Take a quiz first: every answer makes one.',
  'too-many-reviews': 'There are more reviews here than one Anki package takes. Take everything out as JSON instead.',
};

/** The learner's cards with their history, as a package for Anki. */
export const GET = defineRoute({ learner: 'required' }, async ({ request, learner, now }) => {
  await countAuthoring('takeout', { learnerId: learner.id, address: clientAddress(request.headers.get('x-forwarded-for')) }, now);
  const planned = await planAnkiPackage(learner, now);
  if (!planned.ok) throw new AppError('conflict', refusals[planned.reason]);
  const written = await writeAnkiInWorker(planned.plan, request.signal);
  if (!written.ok) throw new AppError('unavailable', 'Dateline could not make the package just now. Nothing is lost; please try again in a minute.');
  return attachment(written.value as Uint8Array<ArrayBuffer>, { type: 'application/octet-stream', day: todayOf(learner, now), extension: 'apkg' });
});
