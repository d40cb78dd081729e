import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isSessionOld, issueSession, readSession } from '@/lib/auth/session';
import { environment } from './environment';

vi.mock('@/lib/env', () => ({ env: () => environment }));

const user = { id: '0193b5a0-0000-7000-8000-000000000001', sessionVersion: 3 };
const secret = environment.NEXTAUTH_SECRET;
const name = 'next-auth.session-token';
const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';
const forge = async (token: Record<string, unknown>, options: { secret?: string; maxAge?: number; salt?: string } = {}): Promise<string> =>
  `${name}=${await encode({ token, secret: options.secret ?? secret, maxAge: options.maxAge ?? 3600, salt: options.salt })}`;

beforeEach(() => {
  environment.NEXTAUTH_URL = undefined;
});

describe('a session', () => {
  it('is read back from the cookie it was issued in, also among others', async () => {
    const cookie = cookieOf(await issueSession(user));
    const read = await readSession(`theme=dark; ${cookie}; other=1`);
    expect(read).toMatchObject({ userId: user.id, sessionVersion: 3 });
  });

  it('lives in a cookie that script cannot read, for 90 days', async () => {
    const attributes = (await issueSession(user)).split('; ').slice(1);
    expect(attributes).toEqual(['Path=/', 'Max-Age=7776000', 'HttpOnly', 'SameSite=Lax']);
  });

  it('carries next-auth’s secure name and travels by TLS alone when the site is https', async () => {
    environment.NEXTAUTH_URL = 'https://dateline.example';
    const setCookie = await issueSession(user);
    expect(setCookie).toMatch(/^__Secure-next-auth\.session-token=/);
    expect(setCookie).toMatch(/; Secure$/);
    expect(await readSession(cookieOf(setCookie))).toMatchObject({ userId: user.id });
    // The plain name is not looked at there: a neighbour on http could have set it.
    expect(await readSession(cookieOf(setCookie).replace('__Secure-', ''))).toBeNull();
  });

  const good = { sub: user.id, sessionVersion: 3 };
  it.each<[string, () => Promise<string | null>]>([
    ['no cookie header', async () => null],
    ['an empty header', async () => ''],
    ['another cookie', async () => 'theme=dark'],
    ['an empty cookie', async () => `${name}=`],
    ['no token at all', async () => `${name}=hello`],
    ['an expired one', async () => forge(good, { maxAge: -60 })],
    ['one of another secret', async () => forge(good, { secret: 'another-secret-entirely' })],
    ['one made for another purpose', async () => forge(good, { salt: 'next-auth.state' })],
    ['one without a version', async () => forge({ sub: user.id })],
    ['a version that is no number', async () => forge({ ...good, sessionVersion: '3' })],
    ['version zero', async () => forge({ ...good, sessionVersion: 0 })],
    ['one without a user', async () => forge({ sessionVersion: 3 })],
    ['a user id that is no id', async () => forge({ ...good, sub: "' or true --" })],
    ['one bit turned', async () => (await forge(good)).replace(/.(?=.{8}$)/, (c) => (c === 'A' ? 'B' : 'A'))],
    ['one cut short', async () => (await forge(good)).slice(0, -4)],
    ['an unsigned token', async () => `${name}=${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(good))}.`],
    ['a name that only begins the same', async () => (await forge(good)).replace(name, `${name}.0`)],
  ])('is refused: %s', async (_case, header) => {
    expect(await readSession(await header())).toBeNull();
  });

  it('is renewed after a week and not before', () => {
    const session = { userId: user.id, sessionVersion: 1, issuedAt: new Date('2026-11-01T00:00:00Z') };
    expect(isSessionOld(session, new Date('2026-11-08T00:00:00Z'))).toBe(false);
    expect(isSessionOld(session, new Date('2026-11-08T00:00:01Z'))).toBe(true);
  });
});
