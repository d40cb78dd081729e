import { randomUUID } from 'node:crypto';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { decode } from 'next-auth/jwt';
import type { NextApiRequest, NextApiResponse } from 'next';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { findLearner } from '@/lib/auth/gate';
import { keepProgress } from '@/lib/auth/keep-progress';
import { listOAuthProviders, signInWithProvider } from '@/lib/auth/oauth';
import { authOptions } from '@/lib/auth/options';
import { issueSession } from '@/lib/auth/session';
import { prisma } from '@/lib/data/client';
import { findUser } from '@/lib/data/users';
import { env } from '@/lib/env';
import { TestBrowser } from './routes-browser';
import { countRows, importHarbour } from './routes-content';

const slug = 'harbour';
const password = 'three small ships';
const report = vi.fn();
let email: string;

beforeAll(async () => {
  await importHarbour(slug);
  // What `npm start` derives for next-auth, which reads it from the environment itself.
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});
beforeEach(() => {
  email = `${randomUUID()}@example.org`;
  report.mockReset();
});

async function guestBrowser(local = 'warden-choice'): Promise<TestBrowser> {
  const browser = new TestBrowser();
  await browser.post(answers, '/api/answers', browser.answer(`${slug}.${local}`, 'Oswin Tarrant', slug));
  return browser;
}
async function makeAccount(): Promise<string> {
  const browser = await guestBrowser();
  const kept = await keepProgress({ email, password }, { cookieHeader: browser.cookie, address: null, now: new Date(), locale: 'en' });
  if (!kept.ok) throw new Error(kept.reason);
  return kept.session.id;
}

type Answer = { status: number; body: unknown; cookies: string[]; location: string };

/** next-auth by its handler for plain requests: the one for routes asks Next itself for headers and cookies. */
async function ask(method: 'GET' | 'POST', path: string, cookies: Record<string, string>, body: Record<string, string> = {}): Promise<Answer> {
  const cookieHeader = Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; ');
  const answer: Answer = { status: 200, body: null, cookies: [], location: '' };
  const response = {
    status: (status: number) => Object.assign(response, { _: (answer.status = status) }),
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name === 'Set-Cookie') answer.cookies = [value].flat();
      if (name === 'Location') answer.location = String(value);
      return response;
    },
    json: (value: unknown) => void (answer.body = value),
    send: (value: unknown) => void (answer.body = value),
    end: () => undefined,
  };
  const request = { method, query: { nextauth: path.split('/') }, headers: {}, cookies, body };
  const options = authOptions({ cookieHeader, forwardedFor: null, now: new Date(), report });
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return answer;
}

const pairs = (setCookies: string[]): Record<string, string> => Object.fromEntries(setCookies.map((line) => (line.split(';')[0] ?? '').split(/=(.*)/s).slice(0, 2) as [string, string]));

async function signInByNextAuth(fields: Record<string, string>, jar: Record<string, string> = {}): Promise<Answer> {
  const csrf = await ask('GET', 'csrf', jar);
  const { csrfToken } = csrf.body as { csrfToken: string };
  return ask('POST', 'callback/credentials', { ...jar, ...Object.fromEntries(Object.entries(pairs(csrf.cookies)).map(([name, value]) => [name, decodeURIComponent(value)])) }, { ...fields, csrfToken });
}

describe('next-auth', () => {
  it('makes a session that our gate reads, with nothing in it but who and which version', async () => {
    const id = await makeAccount();
    const answer = await signInByNextAuth({ email, password });
    expect(answer.location).toBe('http://localhost:3000');
    const session = answer.cookies.find((line) => line.startsWith('next-auth.session-token='));
    expect(session).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await findLearner(session?.split(';')[0] ?? null)).toMatchObject({ id });
    const claims = await decode({ token: pairs([session ?? ''])['next-auth.session-token'], secret: env().NEXTAUTH_SECRET });
    expect(Object.keys(claims ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sessionVersion', 'sub']);
  });

  it('takes the current guest along', async () => {
    const id = await makeAccount();
    const guest = await guestBrowser('wrecks-typed');
    const guestId = await guest.learnerId();
    await signInByNextAuth({ email, password }, { 'next-auth.session-token': guest.cookie?.split(/=(.*)/s)[1] ?? '' });
    expect(await countRows(id)).toMatchObject({ events: 2 });
    expect(await countRows(guestId)).toMatchObject({ users: 0 });
  });

  it.each([
    ['a wrong password', () => ({ email, password: 'three large ships' })],
    ['an unknown e-mail', () => ({ email: `x${email}`, password })],
    ['no e-mail', () => ({ email: 'mona', password })],
  ])('shows our own page for %s', async (_case, fields) => {
    await makeAccount();
    const answer = await signInByNextAuth(fields());
    expect(answer.location).toContain('error=CredentialsSignin');
    expect(answer.cookies.some((line) => line.includes('session-token'))).toBe(false);
    expect((await ask('GET', 'error', {})).body).toBeNull();
    expect((await ask('GET', 'signin', {})).location).toMatch(/^\/sign-in\?callbackUrl=/);
  });

  it('does nothing without its token', async () => {
    await makeAccount();
    const answer = await ask('POST', 'callback/credentials', {}, { email, password });
    expect(answer.location).toContain('csrf=true');
    expect(answer.cookies.some((line) => line.includes('session-token'))).toBe(false);
  });

  it('offers a provider only when its variables are set', async () => {
    expect(listOAuthProviders()).toEqual([]);
    expect(Object.keys((await ask('GET', 'providers', {})).body as object)).toEqual(['credentials']);
  });

  it.each(['session', 'signout', '_log', 'constructor', ''])('has no %j route', async (action) => {
    for (const route of [GET, POST]) {
      const response = await route(new Request(`http://localhost:3000/api/auth/${action}`) as NextRequest, { params: Promise.resolve({ nextauth: [action] }) });
      expect(response.status).toBe(404);
    }
  });
});

describe('signing in with a provider', () => {
  const github = (providerAccountId: string) => ({ provider: 'github', type: 'oauth' as const, providerAccountId });
  const google = (providerAccountId: string) => ({ provider: 'google', type: 'oauth' as const, providerAccountId });
  const visitor = (browser: TestBrowser | null) => ({ cookieHeader: browser?.cookie ?? null, address: null, now: new Date() });

  it('keeps the current guest under its id, and ends the guest’s cookie', async () => {
    const browser = await guestBrowser();
    const id = await browser.learnerId();
    const user = await signInWithProvider(github(randomUUID()), { email, name: 'Mona' }, visitor(browser));
    expect(user).toMatchObject({ id, kind: 'kept', email, displayName: 'Mona' });
    expect(await findLearner(browser.cookie)).toBeNull();
    expect(await findLearner((await issueSession(user)).split(';')[0] ?? null)).toMatchObject({ id });
    expect(await countRows(id)).toMatchObject({ events: 1 });
  });

  it('finds the same account again and merges the guest of the second device', async () => {
    const account = randomUUID();
    const first = await signInWithProvider(github(account), { email }, visitor(null));
    const second = await guestBrowser();
    const guestId = await second.learnerId();
    const user = await signInWithProvider(github(account), { email }, visitor(second));
    expect(user.id).toBe(first.id);
    expect(user.sessionVersion).toBe(first.sessionVersion);
    expect(await countRows(first.id)).toMatchObject({ events: 1 });
    expect(await findUser(guestId)).toBeNull();
  });

  it('opens an account by its e-mail only where the provider checked it', async () => {
    const id = await makeAccount();
    const unchecked = await signInWithProvider(google(randomUUID()), { email, email_verified: false } as object, visitor(null));
    expect(unchecked).toMatchObject({ email: null });
    expect(unchecked.id).not.toBe(id);
    const silent = await signInWithProvider(google(randomUUID()), { email }, visitor(null));
    expect(silent.id).not.toBe(id);
    const checked = await signInWithProvider(google(randomUUID()), { email, email_verified: true } as object, visitor(null));
    expect(checked.id).toBe(id);
  });

  it('leaves an account alone that was signed in before', async () => {
    const id = await makeAccount();
    const cookie = (await issueSession({ id, sessionVersion: (await findUser(id))?.sessionVersion ?? 0 })).split(';')[0] ?? null;
    const user = await signInWithProvider(github(randomUUID()), { email: `other-${email}` }, { cookieHeader: cookie, address: null, now: new Date() });
    expect(user.id).not.toBe(id);
    expect(await prisma.user.count({ where: { id } })).toBe(1);
  });
});
