const LARGEST_ANSWER = 2_000_000;

/**
 * `fetch` that reads at most so many bytes of an answer and follows no redirect: a server that never stops must not fill the memory, and
 * the key and the article go to the address that was set and nowhere else. Read whole here, so that the time-out covers the body too.
 */
export async function boundedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) throw new AnswerTooLargeError();
    chunks.push(chunk);
  }
  return new Response(response.status === 204 || response.status === 304 ? null : new Blob(chunks), { status: response.status, headers: headersOf(response) });
}

/** Decoded already. */
function headersOf(response: Response): Headers {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return headers;
}

export class AnswerTooLargeError extends Error {
  override name = 'AnswerTooLargeError';
}
