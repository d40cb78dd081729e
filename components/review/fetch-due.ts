import type { PostResult } from '@/lib/offline/post-json';
import type { DueQueue } from '@/lib/schemas/review';

const message = 'The next cards could not be fetched. What you answered is kept; try again.';

/** The cards that are due now, as the server sees it. */
export async function fetchDue(send: typeof fetch = fetch): Promise<PostResult<DueQueue>> {
  try {
    const response = await send('/api/due', { credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(15_000) });
    if (!response.ok) return { ok: false, kind: response.status < 500 ? 'refused' : 'failed', message };
    return { ok: true, data: (await response.json()) as DueQueue };
  } catch {
    return { ok: false, kind: 'offline', message };
  }
}
