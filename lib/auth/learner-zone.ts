import { isTimeZone } from '@/lib/domain/scheduling/study-day';
import { readCookie } from './session-cookie';

/** Set by the page's own script, so that a sign-up form that runs without script still learns where the learner is. */
export const timeZoneCookie = 'time-zone';

/** The zone a request names if this server can compute with it; otherwise the cookie's; otherwise UTC. A made-up zone would fail every later request of its learner. */
export function chooseTimeZone(name: string | null | undefined, cookieHeader: string | null): string {
  if (name && isTimeZone(name)) return name;
  const fromCookie = readCookie(cookieHeader, timeZoneCookie)?.replaceAll('%2F', '/');
  return fromCookie && isTimeZone(fromCookie) ? fromCookie : 'UTC';
}

/** The language a browser asks for first, as a canonical BCP 47 tag; English when it says nothing usable. */
export function chooseLocale(acceptLanguage: string | null): string {
  const first = acceptLanguage?.split(',')[0]?.split(';')[0]?.trim() ?? '';
  if (first.length > 35) return 'en';
  try {
    return Intl.getCanonicalLocales(first)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
