import { createGuest, findUser, type User } from '@/lib/data/users';
import { AppError } from '@/lib/errors';
import { newId } from './new-id';
import { isSessionOld, issueSession, readSession } from './session';

/** `setCookie` is a Set-Cookie value to answer with, when the session is new or was renewed. */
export type Visit = { learner: User; setCookie: string | null };

/** The only place that turns a cookie into a user. Null when nobody is signed in. */
export async function findVisit(cookieHeader: string | null, now: Date): Promise<Visit | null> {
  const session = await readSession(cookieHeader);
  if (!session) return null;
  const learner = await findUser(session.userId);
  // A raised version ends every session of the user at once; a deleted user ends theirs.
  if (!learner || learner.sessionVersion !== session.sessionVersion) return null;
  return { learner, setCookie: isSessionOld(session, now) ? await issueSession(learner) : null };
}

export async function findLearner(cookieHeader: string | null): Promise<User | null> {
  return (await findVisit(cookieHeader, new Date()))?.learner ?? null;
}

export type NewLearner = { timeZone: string; locale: string; now: Date };

/** A guest is made silently at the first answer: nobody has to register to read, answer and review. */
export async function findOrCreateLearner(cookieHeader: string | null, { timeZone, locale, now }: NewLearner): Promise<Visit> {
  const visit = await findVisit(cookieHeader, now);
  if (visit) return visit;
  const learner = await createGuest({ id: newId(now), timeZone, locale });
  return { learner, setCookie: await issueSession(learner) };
}

export function noSession(): AppError {
  return new AppError('unauthenticated', 'You are not signed in here, or the session has ended. Sign in and try again; answers not sent yet stay on this device.');
}
