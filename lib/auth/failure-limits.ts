import { createHmac } from 'node:crypto';
import { clearRateLimit, hitRateLimit, isRateLimited } from '@/lib/data/rate-limits';
import { env } from '@/lib/env';

const windowSeconds = 15 * 60;
const perAccount = { limit: 10, windowSeconds };
/** Wide, since a whole school may stand behind one address; only failures count towards it. */
const perAddress = { limit: 100, windowSeconds };

/** Keyed by our secret: the table of counters holds neither e-mails nor addresses. */
export function keyOf(kind: string, value: string): string {
  return `${kind}:${createHmac('sha256', env().NEXTAUTH_SECRET).update(value).digest('base64url').slice(0, 32)}`;
}

export type Tries = { account: string; address: string | null };

/**
 * Called before a password is looked at. The account's counter goes up at once, so that a burst of parallel tries gets no further
 * than a slow one; `forgetFailures` takes it back on success. The address is only looked at: who succeeds must not use up a school's tries.
 */
export async function mayTry({ account, address }: Tries, now: Date): Promise<boolean> {
  if (address && (await isRateLimited(keyOf('sign-in-address', address), perAddress.limit, now))) return false;
  return (await hitRateLimit(keyOf('sign-in-account', account), perAccount, now)).allowed;
}

export async function countFailure({ address }: Tries, now: Date): Promise<void> {
  if (address) await hitRateLimit(keyOf('sign-in-address', address), perAddress, now);
}

export async function forgetFailures({ account }: Tries): Promise<void> {
  await clearRateLimit(keyOf('sign-in-account', account));
}

/** Signing up tells whether an address has an account, since it must; this many times an hour from one place. */
const perProbe = { limit: 20, windowSeconds: 60 * 60 };

export async function mayAskForEmail(address: string | null, now: Date): Promise<boolean> {
  return !address || !(await isRateLimited(keyOf('email-taken', address), perProbe.limit, now));
}

export async function countTakenEmail(address: string | null, now: Date): Promise<void> {
  if (address) await hitRateLimit(keyOf('email-taken', address), perProbe, now);
}
