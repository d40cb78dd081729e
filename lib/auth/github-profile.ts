import type { GithubProfile } from 'next-auth/providers/github';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * A GitHub user with their e-mail only if GitHub checked it. next-auth takes the primary address whether it is verified or not,
 * and an unverified one would let anybody sign in to another person's account.
 */
export async function readGithubProfile(accessToken: string, get: Fetch = fetch): Promise<GithubProfile> {
  const ask = async (path: string): Promise<unknown> => {
    const response = await get(`https://api.github.com/${path}`, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/vnd.github+json' },
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? response.json() : null;
  };
  const profile = (await ask('user')) as GithubProfile | null;
  if (!profile) throw new Error('GitHub did not say who is signing in.');
  const emails = await ask('user/emails');
  const verified = Array.isArray(emails) ? emails.filter(isVerifiedEmail) : [];
  return { ...profile, email: (verified.find(({ primary }) => primary) ?? verified[0])?.email ?? null };
}

type VerifiedEmail = { email: string; primary: boolean; verified: true };

function isVerifiedEmail(value: unknown): value is VerifiedEmail {
  return typeof value === 'object' && value !== null && 'email' in value && typeof value.email === 'string' && 'verified' in value && value.verified === true;
}
