import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { signInSchema } from '@/lib/schemas/account';
import { clientAddress } from './client-address';
import { makeOAuthProviders, signInWithProvider } from './oauth';
import { sessionSeconds, usesSecureCookies } from './session-cookie';
import { signInWithCredentials, type Visitor } from './sign-in';

export type AuthRequest = { cookieHeader: string | null; forwardedFor: string | null; now: Date; report: (event: string, error: unknown) => void };

/**
 * next-auth's options for one request: made anew each time, since a fresh sign-in takes the current guest's history along and
 * next-auth's callbacks are not told of the request. Its own pages are never shown.
 */
export function authOptions({ cookieHeader, forwardedFor, now, report }: AuthRequest): NextAuthOptions {
  const visitor: Visitor = { cookieHeader, address: clientAddress(forwardedFor), now };
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: usesSecureCookies(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: { maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
    logger: { error: report, warn: () => undefined, debug: () => undefined },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials) {
          const parsed = signInSchema.safeParse(credentials);
          if (!parsed.success) return null;
          const result = await signInWithCredentials(parsed.data, visitor);
          return result.ok ? { id: result.user.id, sessionVersion: result.user.sessionVersion } : null;
        },
      }),
      ...makeOAuthProviders(),
    ],
    callbacks: {
      /** Only called for a fresh sign-in, the session route being closed. The token is made new: no name, e-mail or picture rides in it. */
      async jwt({ user, account, profile }) {
        if (account && account.type !== 'credentials') {
          const learner = await signInWithProvider(account, profile, visitor);
          return { sub: learner.id, sessionVersion: learner.sessionVersion };
        }
        return { sub: user.id, sessionVersion: 'sessionVersion' in user ? user.sessionVersion : undefined };
      },
    },
  };
}
