import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { FormState } from '@/lib/schemas/form-state';
import { leftCookie } from '@/lib/schemas/left-device';

type Action = (previous: FormState | null, form: FormData) => Promise<FormState>;
export type Outcome = { state: FormState | null; redirectedTo: string | null };

/** What Next would give an action, and what it would do with its answer; `vi.mock` of next/headers, next/navigation and next/cache leads here. */
export const next = {
  headers: new Headers(),
  set: vi.fn<(name: string, value: string, options: { maxAge: number }) => void>(),
};

export class Redirected extends Error {
  constructor(readonly path: string) {
    super(`redirected to ${path}`);
  }
}

/** Sends a form as a browser that holds this cookie, from this address (each time another, so that no test counts for the next); the cookie changes as the action says. */
export async function sendForm(action: Action, fields: Record<string, string>, browser: { cookie: string | null; address?: string }): Promise<Outcome> {
  next.headers = new Headers({ host: 'localhost:3000', origin: 'http://localhost:3000', 'x-forwarded-for': browser.address ?? `net-${randomUUID()}`, 'accept-language': 'en-GB' });
  if (browser.cookie) next.headers.set('cookie', browser.cookie);
  next.set.mockImplementation((name, value, { maxAge }) => {
    // What a page is told to clear on the device is no session.
    if (name === leftCookie) return;
    browser.cookie = maxAge > 0 ? `${name}=${value}` : null;
  });
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  try {
    return { state: await action(null, form), redirectedTo: null };
  } catch (error) {
    if (error instanceof Redirected) return { state: null, redirectedTo: error.path };
    throw error;
  }
}
