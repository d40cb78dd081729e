import { z } from 'zod';
import { chooseLocale, chooseTimeZone } from '@/lib/auth/learner-zone';
import { findOrCreateLearner, findVisit, noSession, type Visit } from '@/lib/auth/gate';
import type { User } from '@/lib/data/users';
import { toErrorBody, type ErrorBody } from './error-response';
import { isForm, readForm } from './read-form';
import { readJson } from './read-json';
import { isFromShareSheet, isSameOrigin } from './same-origin';

/** Who may call: anybody; anybody, and we look who it is; a learner; or a learner, made as a guest when there is none. */
export type LearnerMode = 'none' | 'optional' | 'required' | 'create';
type LearnerOf<Mode extends LearnerMode> = Mode extends 'none' ? null : Mode extends 'optional' ? User | null : User;

type Options<Body extends z.ZodType, Query extends z.ZodType, Mode extends LearnerMode> = {
  body?: Body;
  /** Takes a form with files as well as JSON; its fields are the body. Sent by a page of ours, or by a device that shares something to the installed app. */
  form?: { maxBytes: number; from: 'our-pages' | 'share-sheet' };
  query?: Query;
  /** A function where it depends on what is asked; it runs once the body is known to be sound, so that nonsense makes no guest. */
  learner: Mode | ((body: z.infer<Body>) => Mode);
};

type Context<Body extends z.ZodType, Query extends z.ZodType, Mode extends LearnerMode> = {
  request: Request;
  body: z.infer<Body>;
  query: z.infer<Query>;
  learner: LearnerOf<Mode>;
  now: Date;
};

/**
 * A route as a plain function from Request to Response. It knows nothing of Next, so that a hot one can be mounted ahead of it.
 * The handler returns the value to send as JSON, or a Response where the status matters; it throws AppError to refuse.
 */
export function defineRoute<Mode extends LearnerMode, Body extends z.ZodType = z.ZodUndefined, Query extends z.ZodType = z.ZodUndefined>(
  options: Options<Body, Query, Mode>,
  handler: (context: Context<Body, Query, Mode>) => Promise<unknown>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    let setCookie: string | null = null;
    const send = (response: Response): Response => {
      response.headers.set('cache-control', 'private, no-store');
      if (setCookie) response.headers.append('set-cookie', setCookie);
      return response;
    };
    const answer = (status: number, value: unknown): Response => send(Response.json(value, { status }));
    const url = new URL(request.url);
    try {
      const changesState = request.method !== 'GET' && request.method !== 'HEAD';
      const form = options.form && isForm(request) ? options.form : null;
      if (changesState && !(form ? mayPostForm(request.headers, url.host, form.from) : isJson(request) && isSameOrigin(request.headers, url.host))) return answer(403, foreign);

      let body: unknown;
      if (options.body) {
        const read = form ? await readForm(request, form.maxBytes) : await readJson(request);
        if (!read.ok) return read.reason === 'too-large' ? answer(413, tooLarge(form?.maxBytes)) : answer(400, form ? notForm : notJson);
        const parsed = options.body.safeParse(read.value);
        if (!parsed.success) return answer(400, invalid(parsed.error));
        body = parsed.data;
      }
      let query: unknown;
      if (options.query) {
        const parsed = options.query.safeParse(Object.fromEntries(url.searchParams));
        if (!parsed.success) return answer(400, invalid(parsed.error));
        query = parsed.data;
      }

      const now = new Date();
      const mode = typeof options.learner === 'function' ? options.learner(body as z.infer<Body>) : options.learner;
      const visit = await visitOf(mode, request, body, now);
      setCookie = visit?.setCookie ?? null;
      const context = { request, body, query, learner: visit?.learner ?? null, now } as Context<Body, Query, Mode>;
      const result = await handler(context);
      return result instanceof Response ? send(result) : answer(200, result);
    } catch (error) {
      const { status, body } = toErrorBody(error, `${request.method} ${url.pathname}`);
      return answer(status, body);
    }
  };
}

async function visitOf(mode: LearnerMode, request: Request, body: unknown, now: Date): Promise<Visit | null> {
  if (mode === 'none') return null;
  const cookies = request.headers.get('cookie');
  if (mode !== 'create') {
    const visit = await findVisit(cookies, now);
    if (!visit && mode === 'required') throw noSession();
    return visit;
  }
  const named = typeof body === 'object' && body !== null && 'timeZone' in body && typeof body.timeZone === 'string' ? body.timeZone : null;
  return findOrCreateLearner(cookies, { timeZone: chooseTimeZone(named, cookies), locale: chooseLocale(request.headers.get('accept-language')), now });
}

/** A form needs no leave from the browser to cross sites, as JSON does: what does not say where it comes from is refused. */
function mayPostForm(headers: Headers, host: string, from: 'our-pages' | 'share-sheet'): boolean {
  if (from === 'share-sheet' && isFromShareSheet(headers)) return true;
  return (headers.has('origin') || headers.has('sec-fetch-site')) && isSameOrigin(headers, host);
}

function isJson(request: Request): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '');
}

function invalid(error: z.ZodError): ErrorBody {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.join('.') || 'body'] ??= []).push(issue.message);
  return { error: { code: 'invalid-input', message: 'Something in this request is not as it should be. Nothing was changed.', fields } };
}

function tooLarge(maxBytes = 1_048_576): ErrorBody {
  const what = maxBytes > 2_000_000 ? 'file' : 'request';
  return { error: { code: 'invalid-input', message: `This ${what} is larger than ${Math.floor(maxBytes / 1_048_576)} MB. Nothing was changed; send it in smaller parts.` } };
}

const foreign: ErrorBody = { error: { code: 'forbidden', message: 'This request did not come from a page of Dateline, so nothing was changed.' } };
const notForm: ErrorBody = { error: { code: 'invalid-input', message: 'This file did not arrive whole. Nothing was changed; please try again.' } };
const notJson: ErrorBody = { error: { code: 'invalid-input', message: 'This request is not readable as JSON. Nothing was changed.' } };
