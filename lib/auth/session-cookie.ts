import { env } from '@/lib/env';

/** Long enough that a guest who comes back each month keeps everything; renewed while it is in use (session.ts). */
export const sessionSeconds = 90 * 24 * 60 * 60;

/** next-auth's own rule, so that its routes and ours read and write one and the same cookie. */
export function usesSecureCookies(): boolean {
  return env().NEXTAUTH_URL?.startsWith('https://') ?? false;
}

export function sessionCookieName(): string {
  return usesSecureCookies() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

export type CookieOptions = { httpOnly: boolean; sameSite: 'lax'; secure: boolean; path: string; maxAge: number };
export type SessionCookie = { name: string; value: string; options: CookieOptions };

export function toSessionCookie(value: string, maxAge: number): SessionCookie {
  return { name: sessionCookieName(), value, options: { httpOnly: true, sameSite: 'lax', secure: usesSecureCookies(), path: '/', maxAge } };
}

/** The same cookie as the value of a Set-Cookie header. */
export function serialiseCookie({ name, value, options }: SessionCookie): string {
  return `${name}=${value}; Path=${options.path}; Max-Age=${options.maxAge}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`;
}

/** The value of the first cookie of this name in a Cookie header; null when there is none. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim() || null;
  }
  return null;
}
