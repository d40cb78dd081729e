import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { clientAddress } from '@/lib/auth/client-address';
import { findLearner, noSession } from '@/lib/auth/gate';
import { chooseLocale } from '@/lib/auth/learner-zone';
import { safeNextPath } from '@/lib/auth/safe-next-path';
import { makeSessionCookie } from '@/lib/auth/session';
import { toSessionCookie } from '@/lib/auth/session-cookie';
import type { Visitor } from '@/lib/auth/sign-in';
import type { User } from '@/lib/data/users';
import type { FormState } from '@/lib/schemas/form-state';
import { leftCookie } from '@/lib/schemas/left-device';
import { toErrorBody } from './error-response';
import { isSameOrigin } from './same-origin';

/** What an action decides; the boundary does it: sets or clears the session, goes on to a page of this site, or fills the form's state. */
export type ActionResult =
  | { ok: true; message?: string; redirectTo?: string; session?: { id: string; sessionVersion: number } | 'signed-out' | 'deleted' }
  | { ok: false; message: string; fieldErrors?: Record<string, string[]> };

const YEAR_SECONDS = 365 * 24 * 60 * 60;

type Mode = 'optional' | 'required';
type Context<Mode_ extends Mode> = { learner: Mode_ extends 'required' ? User : User | null; visitor: Visitor & { locale: string } };
export type FormAction = (previous: FormState | null, form: FormData) => Promise<FormState>;

/**
 * A server action for useActionState, which also works as a plain form post before or without script.
 * Next checks Origin for actions but lets a request without one pass; the same rule as for routes is applied here.
 */
export function defineAction<Schema extends z.ZodType, Mode_ extends Mode>(
  { name, schema, learner: mode }: { name: string; schema: Schema; learner: Mode_ },
  handler: (input: z.infer<Schema>, context: Context<Mode_>) => Promise<ActionResult>,
): FormAction {
  return async (_previous, form) => {
    const typed = textFields(form);
    const outcome = await decide().catch((error: unknown): ActionResult => ({ ok: false, message: toErrorBody(error, `action ${name}`).body.error.message }));
    if (!outcome.ok) return { ...outcome, values: withoutPasswords(typed) };
    if (outcome.session) {
      const left = typeof outcome.session === 'string' ? outcome.session : null;
      const cookie = typeof outcome.session === 'string' ? toSessionCookie('', 0) : await makeSessionCookie(outcome.session);
      (await cookies()).set(cookie.name, cookie.value, cookie.options);
      // For the next page's script: what is stored on the device for offline goes too (lib/offline/leave-device.ts).
      if (left) (await cookies()).set(leftCookie, left, { ...cookie.options, httpOnly: false, maxAge: YEAR_SECONDS });
    }
    // Outside any try: redirect works by throwing.
    if (outcome.redirectTo !== undefined) redirect(safeNextPath(outcome.redirectTo));
    return { ok: true, message: outcome.message ?? '' };

    async function decide(): Promise<ActionResult> {
      const sent = await headers();
      if (!isSameOrigin(sent, '')) return { ok: false, message: 'This form did not come from a page of Dateline, so nothing was changed. Reload the page and try again.' };
      const parsed = schema.safeParse(typed);
      if (!parsed.success) return { ok: false, message: 'Please look at the marked fields.', fieldErrors: z.flattenError(parsed.error).fieldErrors as Record<string, string[]> };
      const cookieHeader = sent.get('cookie');
      const learner = await findLearner(cookieHeader);
      if (mode === 'required' && !learner) throw noSession();
      const visitor = { cookieHeader, address: clientAddress(sent.get('x-forwarded-for')), now: new Date(), locale: chooseLocale(sent.get('accept-language')) };
      return handler(parsed.data, { learner, visitor } as Context<Mode_>);
    }
  };
}

function textFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  // Next's own fields begin with a dollar sign.
  for (const [key, value] of form) if (typeof value === 'string' && !key.startsWith('$')) fields[key] = value;
  return fields;
}

function withoutPasswords(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !/password/i.test(key)));
}
