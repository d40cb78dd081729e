import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { issueSession } from '@/lib/auth/session';
import { defineAction, type ActionResult } from '@/lib/boundary/define-action';
import { AppError } from '@/lib/errors';
import { capturedLog } from './captured-log';

const { browser, findUser, user } = vi.hoisted(() => ({
  browser: { headers: new Headers(), set: vi.fn() },
  findUser: vi.fn(),
  user: { id: '0193b5a0-0000-7000-8000-000000000001', kind: 'kept', sessionVersion: 2 },
}));
class Redirected extends Error {}
vi.mock('@/lib/env', () => ({ env: () => ({ NEXTAUTH_SECRET: 'a-secret-for-tests-only' }) }));
vi.mock('@/lib/data/users', () => ({ findUser, createGuest: vi.fn() }));
vi.mock('next/headers', () => ({ headers: async () => browser.headers, cookies: async () => ({ set: browser.set }) }));
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Redirected(path);
  },
}));

const schema = z.object({ email: z.email('Not an e-mail address.'), password: z.string().min(8, 'Too short.') });
const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  return form;
};
const good = { email: 'mona@example.org', password: 'correct horse' };
const act = (result: ActionResult | Error) =>
  defineAction({ name: 'test', schema, learner: 'optional' }, async () => {
    if (result instanceof Error) throw result;
    return result;
  });

beforeEach(async () => {
  findUser.mockReset().mockImplementation(async (id: string) => (id === user.id ? user : null));
  browser.set.mockReset();
  browser.headers = new Headers({ host: 'dateline.example', origin: 'https://dateline.example' });
});

describe('a form’s action', () => {
  it('says what was done', async () => {
    expect(await act({ ok: true, message: 'Saved.' })(null, formOf(good))).toEqual({ ok: true, message: 'Saved.' });
    expect(browser.set).not.toHaveBeenCalled();
  });

  it('marks the fields that are wrong and gives back what was typed, but no password and nothing of Next’s', async () => {
    const state = await act({ ok: true })(null, formOf({ email: 'mona', password: 'short', newPassword: 'x', $ACTION_ID_1: '' }));
    expect(state).toEqual({
      ok: false,
      message: 'Please look at the marked fields.',
      fieldErrors: { email: ['Not an e-mail address.'], password: ['Too short.'] },
      values: { email: 'mona' },
    });
  });

  it('gives back what was typed when it is refused later, too', async () => {
    const state = await act({ ok: false, message: 'No.' })(null, formOf(good));
    expect(state).toEqual({ ok: false, message: 'No.', values: { email: 'mona@example.org' } });
  });

  it.each([
    ['/review', '/review'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['', '/'],
  ])('goes on to %j as %s', async (redirectTo, path) => {
    await expect(act({ ok: true, redirectTo })(null, formOf(good))).rejects.toThrow(new Redirected(path));
  });

  it('sets the session before it goes on', async () => {
    await expect(act({ ok: true, session: user, redirectTo: '/' })(null, formOf(good))).rejects.toThrow(Redirected);
    expect(browser.set).toHaveBeenCalledExactlyOnceWith('next-auth.session-token', expect.stringMatching(/^ey/), { httpOnly: true, sameSite: 'lax', secure: false, path: '/', maxAge: 7_776_000 });
  });

  it.each(['signed-out', 'deleted'] as const)('clears the session, and tells scripts to clear the device of whoever has %s', async (session) => {
    await act({ ok: true, session })(null, formOf(good));
    expect(browser.set.mock.calls).toEqual([
      ['next-auth.session-token', '', expect.objectContaining({ maxAge: 0, path: '/', httpOnly: true })],
      ['dateline-left', session, expect.objectContaining({ path: '/', httpOnly: false })],
    ]);
  });

  it.each([
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
  ])('refuses a form of another site: %s %s', async (name, value) => {
    browser.headers = new Headers({ host: 'dateline.example', [name]: value });
    const state = await act({ ok: true, session: 'signed-out' })(null, formOf(good));
    expect(state).toMatchObject({ ok: false, message: expect.stringContaining('did not come from a page of Dateline') as string });
    expect(browser.set).not.toHaveBeenCalled();
  });

  it('knows the learner, and asks for one where it must', async () => {
    const whose = defineAction({ name: 'test', schema: z.object({}), learner: 'required' }, async (_input, { learner }) => ({ ok: true, message: learner.id }));
    expect(await whose(null, formOf({}))).toMatchObject({ ok: false, message: expect.stringContaining('not signed in') as string });
    browser.headers.set('cookie', (await issueSession(user)).split(';')[0] ?? '');
    expect(await whose(null, formOf({}))).toEqual({ ok: true, message: user.id });
  });

  it('turns failures into words', async () => {
    expect(await act(new AppError('conflict', 'In plain words.'))(null, formOf(good))).toMatchObject({ ok: false, message: 'In plain words.' });
    const lines = await capturedLog(async () => {
      expect(await act(Object.assign(new Error('x'), { code: 'P1001' }))(null, formOf(good))).toMatchObject({ ok: false, message: expect.stringContaining('cannot reach its database') as string });
      expect(await act(new Error('secret detail'))(null, formOf(good))).toMatchObject({ ok: false, message: expect.stringMatching(/quote this number/) as string });
    });
    expect(lines.map(({ event, where }) => [event, where])).toEqual([
      ['database-gone', 'action test'],
      ['unexpected', 'action test'],
    ]);
    expect(JSON.stringify(lines)).not.toContain('mona@');
  });
});
