import { countAuthoring } from '@/lib/auth/authoring-limits';
import { clientAddress } from '@/lib/auth/client-address';
import { defineRoute } from '@/lib/boundary/define-route';
import { todayOf } from '@/lib/data/due';
import { exportLearner } from '@/lib/data/export-learner';
import { attachment } from '../attachment';
import { textStream } from '../text-stream';

/** Everything the learner has, as one JSON file (docs/your-data.md). */
export const GET = defineRoute({ learner: 'required' }, async ({ request, learner, now }) => {
  await countAuthoring('takeout', { learnerId: learner.id, address: clientAddress(request.headers.get('x-forwarded-for')) }, now);
  return attachment(textStream(exportLearner(learner.id, now), 'export of a learner'), { type: 'application/json; charset=utf-8', day: todayOf(learner, now), extension: 'json' });
});
