import { mergeGuest } from '@/lib/data/merge-guest';
import { findCredentials, type User } from '@/lib/data/users';
import { countFailure, forgetFailures, mayTry } from './failure-limits';
import { findLearner } from './gate';
import { verifyPassword } from './password';

export type Visitor = { cookieHeader: string | null; /** From clientAddress. */ address: string | null; now: Date };
export type SignInResult = { ok: true; user: User } | { ok: false; reason: 'wrong' | 'too-many' };

/**
 * E-mail and password. An unknown e-mail and a wrong password give one answer and take the same time.
 * On success what this browser's guest did becomes the account's.
 *
 * @param email trimmed and in lower case, as lib/schemas/account.ts leaves it.
 */
export async function signInWithCredentials({ email, password }: { email: string; password: string }, visitor: Visitor): Promise<SignInResult> {
  const tries = { account: email, address: visitor.address };
  if (!(await mayTry(tries, visitor.now))) return { ok: false, reason: 'too-many' };
  const credentials = await findCredentials(email);
  const matches = await verifyPassword(credentials?.passwordHash ?? null, password);
  if (!credentials || !matches) {
    await countFailure(tries, visitor.now);
    return { ok: false, reason: 'wrong' };
  }
  await forgetFailures(tries);
  await mergeCurrentGuest(credentials.user.id, visitor.cookieHeader);
  return { ok: true, user: credentials.user };
}

/** Two devices, one person: the guest's history joins the account's. Nothing happens when nobody, or an account, was signed in before. */
export async function mergeCurrentGuest(userId: string, cookieHeader: string | null): Promise<void> {
  const current = await findLearner(cookieHeader);
  if (current?.kind === 'guest' && current.id !== userId) await mergeGuest({ guestId: current.id, userId });
}
