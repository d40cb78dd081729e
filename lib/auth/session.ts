import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import { readCookie, serialiseCookie, sessionCookieName, sessionSeconds, toSessionCookie, type SessionCookie } from './session-cookie';

/**
 * The session is next-auth's encrypted JWT in next-auth's cookie, read and written here without Next, so that pages, actions and
 * plain routes share one way. It names the user and the version of their sessions and nothing else: no e-mail travels in it.
 */
export type Session = { userId: string; sessionVersion: number; issuedAt: Date };

const claims = z.object({ sub: z.uuid(), sessionVersion: z.int().min(1), iat: z.number() });

/** Null for anything but a whole, unexpired session made with our secret. Whether it was revoked is the gate's question. */
export async function readSession(cookieHeader: string | null): Promise<Session | null> {
  const token = readCookie(cookieHeader, sessionCookieName());
  if (!token) return null;
  const payload = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return null;
  return { userId: parsed.data.sub, sessionVersion: parsed.data.sessionVersion, issuedAt: new Date(parsed.data.iat * 1000) };
}

type SessionUser = { id: string; sessionVersion: number };

export async function makeSessionCookie(user: SessionUser): Promise<SessionCookie> {
  const token = await encode({ token: { sub: user.id, sessionVersion: user.sessionVersion }, secret: env().NEXTAUTH_SECRET, maxAge: sessionSeconds });
  return toSessionCookie(token, sessionSeconds);
}

/** A Set-Cookie value that signs this user in. */
export async function issueSession(user: SessionUser): Promise<string> {
  return serialiseCookie(await makeSessionCookie(user));
}

const renewalAgeMs = 7 * 24 * 60 * 60 * 1000;

/** A guest has nothing but this cookie: one in use is renewed, so that it ends 90 days after the last visit and not after the first. */
export function isSessionOld(session: Session, now: Date): boolean {
  return now.getTime() - session.issuedAt.getTime() > renewalAgeMs;
}
