import { readBytes } from './read-bytes';

const maxBytes = 1_048_576;

export type JsonBody = { ok: true; value: unknown } | { ok: false; reason: 'too-large' | 'not-json' };

/** A request's body as JSON, at most 1 MB of it. */
export async function readJson(request: Request): Promise<JsonBody> {
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) return { ok: false, reason: 'too-large' };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}
