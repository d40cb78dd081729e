import type { MemoryBundle } from '@/lib/schemas/memory-bundle';
import type { PullAnswer, ReviewBatch, ReviewBatchResult } from '@/lib/schemas/review';
import { failure, postJson, type PostFailure, type PostResult } from '../post-json';

/** The way to the server. */
export type Transport = {
  push: (batch: ReviewBatch) => Promise<PostResult<ReviewBatchResult>>;
  /** `since`: `asOf` of what was last heard. */
  pull: (learnerId: string, after: number, since?: string) => Promise<PostResult<PullAnswer>>;
  /** A null bundle: the one with this tag is still what the server has. */
  fetchBundle: (etag: string | null) => Promise<PostResult<{ bundle: MemoryBundle; etag: string | null } | null>>;
};

/** A bundle is the largest thing there is to fetch, and the first one is fetched while somebody waits. */
const timeoutMs = 30_000;

export function browserTransport(send: typeof fetch = fetch): Transport {
  return {
    push: (batch) => postJson<ReviewBatchResult>('/api/reviews', batch, send),
    async pull(learnerId, after, since) {
      const query = new URLSearchParams({ learnerId, after: String(after), ...(since === undefined ? {} : { since }) });
      const answer = await get(`/api/reviews?${query}`, {}, send);
      return answer.ok ? { ok: true, data: answer.body as PullAnswer } : answer;
    },
    async fetchBundle(etag) {
      const answer = await get('/api/bundle', etag === null ? {} : { 'if-none-match': etag }, send);
      if (!answer.ok) return answer;
      return { ok: true, data: answer.body === null ? null : { bundle: answer.body as MemoryBundle, etag: answer.etag } };
    },
  };
}

/** As postJson does: what is no JSON does not come from our server. */
async function get(path: string, headers: Record<string, string>, send: typeof fetch): Promise<{ ok: true; body: unknown; etag: string | null } | PostFailure> {
  let response: Response;
  let text: string;
  try {
    response = await send(path, { headers, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
    text = await response.text();
  } catch {
    return failure('offline');
  }
  if (response.status === 304) return { ok: true, body: null, etag: null };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return failure(response.ok ? 'offline' : 'failed');
  }
  if (!response.ok) return failure(response.status < 500 ? 'refused' : 'failed', body);
  return { ok: true, body, etag: response.headers.get('etag') };
}
