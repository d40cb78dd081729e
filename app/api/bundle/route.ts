import { createHash } from 'node:crypto';
import { defineRoute } from '@/lib/boundary/define-route';
import { makeBundle } from '@/lib/data/offline-bundle';
import { bundleQuerySchema } from '@/lib/schemas/memory-bundle';

/**
 * The learner's next days, for reviewing without a network. Answers 304 to a phone that has it already (If-None-Match): most of
 * what a renewal costs is the way to the phone.
 */
export const GET = defineRoute({ query: bundleQuerySchema, learner: 'required' }, async ({ request, query, learner, now }): Promise<Response> => {
  const bundle = await makeBundle(learner, query, now);
  // Without the instant it was made at, which is always another.
  const etag = `"${createHash('sha256').update(JSON.stringify({ ...bundle, madeAt: null })).digest('base64url')}"`;
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });
  return Response.json(bundle, { headers: { etag } });
});
