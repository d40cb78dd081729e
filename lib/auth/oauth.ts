import type { Account, Profile } from 'next-auth';
import type { Provider } from 'next-auth/providers/index';
import GithubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import { findOrCreateOAuthUser } from '@/lib/data/accounts';
import { raiseSessionVersion, type User } from '@/lib/data/users';
import { env } from '@/lib/env';
import { findLearner } from './gate';
import { readGithubProfile } from './github-profile';
import { chooseTimeZone } from './learner-zone';
import { newId } from './new-id';
import { mergeCurrentGuest, type Visitor } from './sign-in';

export type OAuthProvider = { id: 'github' | 'google'; name: string };

/** Those whose variables are set; the sign-in page offers these. */
export function listOAuthProviders(): OAuthProvider[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = env();
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [{ id: 'github' as const, name: 'GitHub' }] : []),
    ...(GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET ? [{ id: 'google' as const, name: 'Google' }] : []),
  ];
}

export function makeOAuthProviders(): Provider[] {
  const { GITHUB_ID = '', GITHUB_SECRET = '', GOOGLE_CLIENT_ID = '', GOOGLE_CLIENT_SECRET = '' } = env();
  return listOAuthProviders().map(({ id }) =>
    id === 'github'
      ? GithubProvider({
          clientId: GITHUB_ID,
          clientSecret: GITHUB_SECRET,
          userinfo: { url: 'https://api.github.com/user', request: async ({ tokens }) => (await readGithubProfile(tokens.access_token ?? '')) as Profile },
        })
      : GoogleProvider({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET }),
  );
}

/** The account behind a provider's sign-in, with what this browser's guest did. */
export async function signInWithProvider(account: Account, profile: Profile | undefined, visitor: Visitor): Promise<User> {
  const current = await findLearner(visitor.cookieHeader);
  const user = await findOrCreateOAuthUser({
    provider: account.provider,
    providerAccountId: account.providerAccountId,
    email: profile?.email ?? null,
    emailVerified: isEmailVerified(account.provider, profile),
    displayName: profile?.name?.slice(0, 80) ?? null,
    currentGuestId: current?.kind === 'guest' ? current.id : null,
    newId: newId(visitor.now),
    timeZone: chooseTimeZone(null, visitor.cookieHeader),
  });
  if (current?.id === user.id && current.kind === 'guest') {
    // Just kept: as with a password, the guest's own cookies end here.
    return { ...user, sessionVersion: (await raiseSessionVersion(user.id)) ?? user.sessionVersion };
  }
  await mergeCurrentGuest(user.id, visitor.cookieHeader);
  return user;
}

/** Google says so; of GitHub only a verified address ever arrives (github-profile.ts). */
function isEmailVerified(provider: string, profile: Profile | undefined): boolean {
  if (provider === 'github') return Boolean(profile?.email);
  return profile !== undefined && 'email_verified' in profile && profile.email_verified === true;
}
