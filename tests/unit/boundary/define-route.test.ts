import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '@/lib/boundary/define-route';
import { issueSession } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { capturedLog } from './captured-log';

const { createGuest, findUser, user } = vi.hoisted(() => {
  const user = { id: '0193b5a0-0000-7000-8000-000000000001', kind: 'guest', sessionVersion: 2 };
  return { user, findUser: vi.fn(), createGuest: vi.fn() };
});
vi.mock('@/lib/env', () => ({ env: () => ({ NEXTAUTH_SECRET: 'a-secret-for-tests-only' }) }));
vi.mock('@/lib/data/users', () => ({ createGuest, findUser }));

const url = 'http://localhost:3000/api/x';
const body = z.object({ name: z.string().min(1, 'Say a name.'), timeZone: z.string().optional() });
const post = (payload: BodyInit, headers: Record<string, string> = {}): Request => new Request(url, { method: 'POST', body: payload, headers: { 'content-type': 'application/json', ...headers } });
const json = async (response: Response): Promise<unknown> => response.json();
const signedIn = async (sessionVersion = 2): Promise<Record<string, string>> => ({ cookie: (await issueSession({ id: user.id, sessionVersion })).split(';')[0] ?? '' });

beforeEach(() => {
  findUser.mockReset().mockImplementation(async (id: string) => (id === user.id ? user : null));
  createGuest.mockReset().mockImplementation(async (guest: object) => ({ ...user, ...guest, sessionVersion: 1 }));
});

describe('what comes in', () => {
  const handler = vi.fn(async ({ body: { name } }: { body: { name: string } }) => ({ hello: name }));
  const route = defineRoute({ body, learner: 'none' }, handler);
  beforeEach(() => void handler.mockClear());

  it('is parsed, handled and answered as JSON that nobody keeps', async () => {
    const response = await route(post('{"name":"Mona"}'));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await json(response)).toEqual({ hello: 'Mona' });
  });

  it.each<[string, BodyInit, Record<string, string>, number, string]>([
    ['a field that is wrong', '{"name":""}', {}, 400, 'invalid-input'],
    ['another shape', '[]', {}, 400, 'invalid-input'],
    ['no JSON', '{"name":', {}, 400, 'invalid-input'],
    ['nothing', '', {}, 400, 'invalid-input'],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}, 400, 'invalid-input'],
    ['more than a megabyte', JSON.stringify({ name: 'x'.repeat(1_100_000) }), {}, 413, 'invalid-input'],
    ['a form post', 'name=Mona', { 'content-type': 'application/x-www-form-urlencoded' }, 403, 'forbidden'],
    ['text that happens to be JSON', '{"name":"Mona"}', { 'content-type': 'text/plain' }, 403, 'forbidden'],
    ['a near miss of the type', '{"name":"Mona"}', { 'content-type': 'application/jsonp' }, 403, 'forbidden'],
    ['another site', '{"name":"Mona"}', { origin: 'https://evil.example' }, 403, 'forbidden'],
    ['another site that hides its origin', '{"name":"Mona"}', { 'sec-fetch-site': 'cross-site' }, 403, 'forbidden'],
  ])('is refused: %s', async (_case, payload, headers, status, code) => {
    const response = await route(post(payload, headers));
    expect(response.status).toBe(status);
    expect(await json(response)).toMatchObject({ error: { code } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('names the fields that are wrong', async () => {
    expect(await json(await route(post('{"name":""}')))).toMatchObject({ error: { fields: { name: ['Say a name.'] } } });
  });

  it('stops reading a stream that says nothing of its length', async () => {
    let sent = 0;
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array((sent += 1) && 65_536)) });
    const request = new Request(url, { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit);
    expect((await route(request)).status).toBe(413);
    expect(sent).toBeLessThan(40);
  });

  it('reads and checks a query', async () => {
    const search = defineRoute({ query: z.object({ limit: z.coerce.number().int().max(100) }), learner: 'none' }, async ({ query }) => query);
    expect(await json(await search(new Request(`${url}?limit=7`)))).toEqual({ limit: 7 });
    expect((await search(new Request(`${url}?limit=700`))).status).toBe(400);
  });
});

describe('who is asking', () => {
  const who = (mode: 'none' | 'optional' | 'required' | 'create') => defineRoute({ body, learner: mode }, async ({ learner }) => ({ learner: learner?.id ?? null }));

  it('is a signed-in learner wherever one is looked for', async () => {
    for (const mode of ['optional', 'required', 'create'] as const) {
      const response = await who(mode)(post('{"name":"x"}', await signedIn()));
      expect(await json(response)).toEqual({ learner: user.id });
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect(createGuest).not.toHaveBeenCalled();
  });

  it('is nobody when the session was ended on another device', async () => {
    const old = await signedIn(1);
    expect((await who('required')(post('{"name":"x"}', old))).status).toBe(401);
    expect(await json(await who('optional')(post('{"name":"x"}', old)))).toEqual({ learner: null });
  });

  it('is made a guest with the zone and language they come from', async () => {
    const response = await who('create')(post('{"name":"x","timeZone":"Asia/Baghdad"}', { 'accept-language': 'ckb-IQ,ar;q=0.5' }));
    expect(createGuest).toHaveBeenCalledExactlyOnceWith({ id: expect.stringMatching(/^[0-9a-f-]{14}7/) as string, timeZone: 'Asia/Baghdad', locale: 'ckb-IQ' });
    expect(response.headers.get('set-cookie')).toMatch(/^next-auth\.session-token=.+HttpOnly/);
  });

  it('is not made from nonsense', async () => {
    expect((await who('create')(post('{"name":""}'))).status).toBe(400);
    expect(createGuest).not.toHaveBeenCalled();
  });

  it('keeps a new guest’s cookie even when the answer is a refusal', async () => {
    const route = defineRoute({ body, learner: 'create' }, async () => {
      throw new AppError('not-found', 'There is no such thing.');
    });
    const response = await route(post('{"name":"x"}'));
    expect(response.status).toBe(404);
    expect(response.headers.get('set-cookie')).toContain('next-auth.session-token=');
  });

  it('has their session renewed when it is more than a week old', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T08:00:00Z') });
    try {
      const cookie = await signedIn();
      vi.setSystemTime(new Date('2026-11-07T08:00:00Z'));
      expect((await who('required')(post('{"name":"x"}', cookie))).headers.get('set-cookie')).toBeNull();
      vi.setSystemTime(new Date('2026-11-09T08:00:00Z'));
      expect((await who('required')(post('{"name":"x"}', cookie))).headers.get('set-cookie')).toContain('Max-Age=7776000');
      vi.setSystemTime(new Date('2027-02-15T08:00:00Z'));
      expect((await who('required')(post('{"name":"x"}', cookie))).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what goes wrong', () => {
  const failing = (error: unknown) => defineRoute({ learner: 'none' }, async () => Promise.reject(error));

  it('a database that is away is a 503 that says nothing is lost', async () => {
    const lines = await capturedLog(async () => {
      const response = await failing(Object.assign(new Error('x'), { code: 'P1001' }))(new Request(url));
      expect(response.status).toBe(503);
      expect(await json(response)).toMatchObject({ error: { code: 'unavailable', message: expect.stringMatching(/Nothing that was saved is lost.*try again/) as string } });
    });
    expect(lines).toEqual([expect.objectContaining({ event: 'database-gone', where: 'GET /api/x' })]);
  });

  it('a database that is away while asking who it is, too', async () => {
    findUser.mockRejectedValue(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
    const required = defineRoute({ learner: 'required' }, async () => ({}));
    await capturedLog(async () => {
      const response = await required(new Request(url, { headers: await signedIn() }));
      expect(response.status).toBe(503);
      // The session is not to blame: dropping it would cost a guest everything.
      expect(response.headers.get('set-cookie')).toBeNull();
    });
  });

  it('a bug is a 500 with a number, and neither its text nor its stack', async () => {
    await capturedLog(async () => {
      const response = await failing(new Error('secret detail'))(new Request(url));
      expect(response.status).toBe(500);
      const text = await response.text();
      expect(text).toMatch(/quote this number: [0-9a-f-]{36}/);
      expect(text).not.toMatch(/secret detail|\.ts/);
    });
  });
});
