const maxBytes = 1_048_576;

export type JsonBody = { ok: true; value: unknown } | { ok: false; reason: 'too-large' | 'not-json' };

/** A request's body as JSON, at most 1 MB of it: reading stops there, whatever Content-Length claimed. */
export async function readJson(request: Request): Promise<JsonBody> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { ok: false, reason: 'too-large' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return { ok: false, reason: 'too-large' };
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}
