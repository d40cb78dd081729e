import { z } from 'zod';

export type PostFailure = {
  ok: false;
  /** offline: it may not have arrived, send it again. refused: the server will not have it as it is. failed: the server could not. */
  kind: 'offline' | 'refused' | 'failed';
  message: string;
  /** One of errorCodes in lib/errors.ts, when it came from our server. */
  code?: string;
  /** What is wrong with which field of a form. */
  fields?: Record<string, string>;
};
export type PostResult<T> = { ok: true; data: T } | PostFailure;

const TIMEOUT_MS = 15_000;

/** What lib/boundary answers with; of several complaints about a field the first is shown. */
const problemSchema = z.object({
  error: z.object({
    code: z.string().optional(),
    message: z.string(),
    fields: z.record(z.string(), z.array(z.string()).transform(([first = '']) => first)).optional(),
  }),
});

const messages = {
  offline: 'Not sent yet: there is no connection. Nothing is lost; try again.',
  refused: 'That could not be accepted. Reload the page and try again.',
  failed: 'Something went wrong on our side. Nothing is lost; try again.',
} as const;

/** What went wrong with a request, in words: our server's own where it gave some. */
export function failure(kind: PostFailure['kind'], body?: unknown): PostFailure {
  const problem = problemSchema.safeParse(body);
  return problem.success ? { ok: false, kind, ...problem.data.error } : { ok: false, kind, message: messages[kind] };
}

/** Sends JSON to our own server and says what came of it as a value. An answer that is not JSON is not from our server: a portal's sign-in page, say. */
export async function postJson<T>(path: string, body: unknown, send: typeof fetch = fetch): Promise<PostResult<T>> {
  let response: Response;
  let text: string;
  try {
    response = await send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = await response.text();
  } catch {
    return failure('offline');
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failure(response.ok ? 'offline' : 'failed');
  }
  if (response.ok) return { ok: true, data: data as T };
  return failure(response.status < 500 ? 'refused' : 'failed', data);
}
