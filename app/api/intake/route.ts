import { defineRoute } from '@/lib/boundary/define-route';
import { intakeRequestSchema, MAX_FILE_BYTES } from '@/lib/schemas/intake';
import { takeIn } from '@/lib/worker/take-in';
import { demandIntake } from './intake-limit';

/** What a form adds around its file. */
const FORM_BYTES = 16 * 1024;

/** A file, an address or pasted text → a cleaned article to look at. Nothing of it is stored. 422 with a reason when it cannot be read. */
export const POST = defineRoute(
  { body: intakeRequestSchema, form: { maxBytes: MAX_FILE_BYTES + FORM_BYTES, from: 'our-pages' }, learner: 'create' },
  async ({ request, body, learner, now }) => {
    await demandIntake(learner.id, now);
    const result = await takeIn(body, request.signal);
    return result.ok ? result : Response.json(result, { status: 422 });
  },
);
