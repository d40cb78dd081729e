import { findUserByEmail, keepGuest, raiseSessionVersion } from '@/lib/data/users';
import type { KeepProgress } from '@/lib/schemas/account';
import { countTakenEmail, mayAskForEmail } from './failure-limits';
import { findLearner, findOrCreateLearner } from './gate';
import { chooseTimeZone } from './learner-zone';
import { hashPassword } from './password';
import type { Visitor } from './sign-in';

export type KeepProgressResult =
  | { ok: true; session: { id: string; sessionVersion: number } }
  | { ok: false; reason: 'email-taken' | 'already-kept' | 'too-many' };

/**
 * Turns the current guest into an account under the same id, so that nothing has to be copied and nothing can be lost.
 * Who has not answered anything yet gets an account all the same.
 */
export async function keepProgress(input: KeepProgress, visitor: Visitor & { locale: string }): Promise<KeepProgressResult> {
  const { cookieHeader, address, now, locale } = visitor;
  const current = await findLearner(cookieHeader);
  if (current?.kind === 'kept') return { ok: false, reason: 'already-kept' };
  if (!(await mayAskForEmail(address, now))) return { ok: false, reason: 'too-many' };
  if (await findUserByEmail(input.email)) return refuseTaken(address, now);

  const passwordHash = await hashPassword(input.password);
  const timeZone = chooseTimeZone(input.timeZone, cookieHeader);
  const { learner } = current ? { learner: current } : await findOrCreateLearner(cookieHeader, { timeZone, locale, now });
  const kept = await keepGuest(learner.id, { email: input.email, passwordHash, displayName: input.displayName });
  if (!kept.ok) return kept.reason === 'email-taken' ? refuseTaken(address, now) : { ok: false, reason: 'already-kept' };
  // What was the key to a guest's quiz must not be a key to the account: the guest's cookies end here.
  const sessionVersion = (await raiseSessionVersion(learner.id)) ?? learner.sessionVersion;
  return { ok: true, session: { id: learner.id, sessionVersion } };
}

async function refuseTaken(address: string | null, now: Date): Promise<KeepProgressResult> {
  await countTakenEmail(address, now);
  return { ok: false, reason: 'email-taken' };
}
