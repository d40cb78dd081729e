import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteAccount, keepProgress, signInWithPassword, signOut, signOutEverywhere, updatePreferences } from '@/app/(account)/actions';
import { POST as answers } from '@/app/api/answers/route';
import { GET as due } from '@/app/api/due/route';
import { findLearner } from '@/lib/auth/gate';
import { keepProgress as keepProgressOf } from '@/lib/auth/keep-progress';
import { signInWithCredentials } from '@/lib/auth/sign-in';
import { prisma } from '@/lib/data/client';
import { deleteWord } from '@/lib/schemas/account';
import { next, Redirected, sendForm } from './auth-form';
import { TestBrowser } from './routes-browser';
import { countRows, importHarbour } from './routes-content';

vi.mock('next/headers', () => ({ headers: async () => next.headers, cookies: async () => ({ set: next.set }) }));
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Redirected(path);
  },
}));
vi.mock('next/cache', () => ({ revalidatePath: vi.fn() }));

const slug = 'harbour';
const password = 'three small ships';
let email: string;
let browser: TestBrowser;

beforeAll(async () => importHarbour(slug));
beforeEach(() => {
  email = `${randomUUID()}@example.org`;
  browser = new TestBrowser();
});

const answer = (who: TestBrowser, local = 'warden-choice', response = 'Oswin Tarrant') => who.post(answers, '/api/answers', who.answer(`${slug}.${local}`, response, slug));
/** A browser that has answered one question and kept its progress. */
async function keptBrowser(): Promise<TestBrowser> {
  const kept = new TestBrowser();
  await answer(kept);
  expect(await sendForm(keepProgress, { email, password }, kept)).toMatchObject({ redirectedTo: '/' });
  return kept;
}
const isSignedIn = async (who: TestBrowser): Promise<boolean> => (await who.get(due, '/api/due')).status === 200;

describe('keeping one’s progress', () => {
  it('gives the guest an e-mail and a password, and changes nothing else', async () => {
    await answer(browser);
    const id = await browser.learnerId();
    const before = await countRows(id);
    const outcome = await sendForm(keepProgress, { email: ` ${email.toUpperCase()} `, password, displayName: 'Mona', next: '/review' }, browser);
    expect(outcome).toEqual({ state: null, redirectedTo: '/review' });
    expect(await browser.learnerId()).toBe(id);
    expect(await countRows(id)).toEqual(before);
    const user = await prisma.user.findUniqueOrThrow({ where: { id } });
    expect(user).toMatchObject({ kind: 'kept', email, displayName: 'Mona', timeZone: 'Asia/Baghdad' });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('ends the guest’s old cookie', async () => {
    await answer(browser);
    const copied = new TestBrowser();
    copied.cookie = browser.cookie;
    await sendForm(keepProgress, { email, password }, browser);
    expect(await isSignedIn(copied)).toBe(false);
  });

  it('makes an account for somebody who has not answered anything yet', async () => {
    expect(await sendForm(keepProgress, { email, password, timeZone: 'Europe/Zurich' }, browser)).toMatchObject({ redirectedTo: '/' });
    expect(await findLearner(browser.cookie)).toMatchObject({ kind: 'kept', email, timeZone: 'Europe/Zurich', locale: 'en-GB' });
  });

  it('says when the e-mail is taken, and makes and changes nothing', async () => {
    await keptBrowser();
    await answer(browser);
    const [cookie, users] = [browser.cookie, await prisma.user.count()];
    for (const who of [browser, new TestBrowser()]) {
      const { state } = await sendForm(keepProgress, { email, password: 'another one', displayName: 'Eve' }, who);
      expect(state).toMatchObject({ ok: false, fieldErrors: { email: [expect.stringContaining('already an account')] }, values: { email, displayName: 'Eve' } });
      expect(JSON.stringify(state)).not.toContain('another one');
    }
    expect([browser.cookie, await prisma.user.count()]).toEqual([cookie, users]);
  });

  it('lets nobody try out e-mail addresses for long', async () => {
    await keptBrowser();
    const prober = { cookie: null, address: `net-${randomUUID()}` };
    for (let i = 0; i < 20; i += 1) expect((await sendForm(keepProgress, { email, password }, prober)).state?.fieldErrors?.email).toHaveLength(1);
    const { state } = await sendForm(keepProgress, { email, password }, prober);
    expect(state).toMatchObject({ ok: false, message: expect.stringContaining('Too many tries') as string });
    expect(state?.fieldErrors).toBeUndefined();
  });

  it('gives an e-mail to one of two who ask for it at once', async () => {
    const guests = [new TestBrowser(), new TestBrowser()];
    for (const guest of guests) await answer(guest);
    const visitors = guests.map(({ cookie }) => ({ cookieHeader: cookie, address: null, now: new Date(), locale: 'en' }));
    const results = await Promise.all(visitors.map((visitor) => keepProgressOf({ email, password }, visitor)));
    expect(results.map((result) => (result.ok ? 'kept' : result.reason)).sort()).toEqual(['email-taken', 'kept']);
    // The other one has lost nothing.
    expect((await Promise.all(guests.map(isSignedIn))).filter(Boolean)).toHaveLength(1);
  });

  it('does not turn an account into another', async () => {
    const kept = await keptBrowser();
    const { state } = await sendForm(keepProgress, { email: `other-${email}`, password }, kept);
    expect(state).toMatchObject({ ok: false, message: expect.stringContaining('already kept') as string });
    expect(await findLearner(kept.cookie)).toMatchObject({ email });
  });
});

describe('signing in', () => {
  it('opens the account on a second device', async () => {
    const kept = await keptBrowser();
    expect(await sendForm(signInWithPassword, { email: email.toUpperCase(), password, next: '/progress' }, browser)).toEqual({ state: null, redirectedTo: '/progress' });
    expect(await browser.learnerId()).toBe(await kept.learnerId());
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('brings along what the guest did there, whole', async () => {
    const kept = await keptBrowser();
    const account = await kept.learnerId();
    await answer(browser, 'wrecks-typed', '41');
    const guest = await browser.learnerId();
    await sendForm(signInWithPassword, { email, password }, browser);
    expect(await browser.learnerId()).toBe(account);
    expect(await countRows(account)).toEqual({ users: 1, events: 2, cards: 2, attempts: 2 });
    expect(await countRows(guest)).toEqual({ users: 0, events: 0, cards: 0, attempts: 0 });
    // Once more, now as the account itself: nothing to merge, nothing lost.
    await sendForm(signInWithPassword, { email, password }, browser);
    expect(await countRows(account)).toEqual({ users: 1, events: 2, cards: 2, attempts: 2 });
  });

  it('never merges one account into another', async () => {
    const first = await keptBrowser();
    const firstId = await first.learnerId();
    email = `${randomUUID()}@example.org`;
    const second = await keptBrowser();
    await sendForm(signInWithPassword, { email, password }, first);
    expect(await first.learnerId()).toBe(await second.learnerId());
    expect(await countRows(firstId)).toMatchObject({ users: 1, events: 1 });
  });

  it('tells a wrong password and an unknown e-mail in the same words', async () => {
    await keptBrowser();
    const wrong = (await sendForm(signInWithPassword, { email, password: 'three large ships' }, browser)).state;
    const unknown = (await sendForm(signInWithPassword, { email: `x${email}`, password }, browser)).state;
    expect(wrong).toEqual({ ok: false, message: expect.any(String) as string, values: { email } });
    expect(unknown).toEqual({ ...wrong, values: { email: `x${email}` } });
    expect(browser.cookie).toBeNull();
  });

  it('does not open an account that has no password', async () => {
    await prisma.user.create({ data: { id: randomUUID(), kind: 'kept', email, timeZone: 'UTC' } });
    for (const attempt of ['', 'x', 'null']) expect((await sendForm(signInWithPassword, { email, password: attempt }, browser)).state?.ok).toBe(false);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example'])('does not lead to %s', async (target) => {
    await keptBrowser();
    expect(await sendForm(signInWithPassword, { email, password, next: target }, browser)).toEqual({ state: null, redirectedTo: '/' });
  });
});

describe('failed tries', () => {
  const start = new Date('2026-11-20T10:00:00Z');
  const later = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
  const attempt = async (given: string, { who = email, address = `net-${randomUUID()}`, now = start } = {}): Promise<string> => {
    const result = await signInWithCredentials({ email: who, password: given }, { cookieHeader: null, address, now });
    return result.ok ? 'in' : result.reason;
  };

  it('are ten in a quarter of an hour for an account, then even the right password waits', async () => {
    await keptBrowser();
    for (let i = 0; i < 10; i += 1) expect(await attempt('wrong')).toBe('wrong');
    expect(await attempt('wrong')).toBe('too-many');
    expect(await attempt(password)).toBe('too-many');
    expect(await attempt(password, { now: later(14.9) })).toBe('too-many');
    expect(await attempt(password, { now: later(15) })).toBe('in');
  });

  it('are ten also when they come all at once', async () => {
    await keptBrowser();
    const results = await Promise.all(Array.from({ length: 30 }, () => attempt('wrong')));
    expect(results.filter((result) => result === 'wrong')).toHaveLength(10);
  });

  it('are counted alike for an account that does not exist', async () => {
    for (let i = 0; i < 10; i += 1) expect(await attempt('wrong')).toBe('wrong');
    expect(await attempt('wrong')).toBe('too-many');
  });

  it('are forgotten when one gets in', async () => {
    await keptBrowser();
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 9; i += 1) expect(await attempt('wrong')).toBe('wrong');
      expect(await attempt(password)).toBe('in');
    }
  });

  it('are a hundred for a network, and those who get in do not use them up', async () => {
    await keptBrowser();
    const address = `net-${randomUUID()}`;
    for (let i = 0; i < 12; i += 1) expect(await attempt(password, { address })).toBe('in');
    const names = Array.from({ length: 100 }, (_, index) => `${index}-${email}`);
    expect(new Set(await Promise.all(names.map((who) => attempt('wrong', { who, address }))))).toEqual(new Set(['wrong']));
    expect(await attempt(password, { address })).toBe('too-many');
    expect(await attempt(password)).toBe('in');
    expect(await attempt(password, { address, now: later(16) })).toBe('in');
  });

  it('leave neither e-mail nor address in the table', async () => {
    const address = `net-${randomUUID()}`;
    await attempt('wrong', { address });
    const keys = (await prisma.rateLimit.findMany()).map(({ key }) => key).join('\n');
    expect(keys).not.toContain(email);
    expect(keys).not.toContain(address);
  });
});

describe('signing out', () => {
  it('ends the session here and nowhere else', async () => {
    const kept = await keptBrowser();
    await sendForm(signInWithPassword, { email, password }, browser);
    expect(await sendForm(signOut, {}, browser)).toEqual({ state: null, redirectedTo: '/' });
    expect(browser.cookie).toBeNull();
    expect(await isSignedIn(kept)).toBe(true);
  });

  it('everywhere ends the session on every device, and one can sign in again', async () => {
    const kept = await keptBrowser();
    await sendForm(signInWithPassword, { email, password }, browser);
    expect(await isSignedIn(browser)).toBe(true);
    expect(await sendForm(signOutEverywhere, {}, kept)).toEqual({ state: null, redirectedTo: '/' });
    expect(kept.cookie).toBeNull();
    expect(await isSignedIn(browser)).toBe(false);
    await sendForm(signInWithPassword, { email, password }, browser);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('everywhere needs a session', async () => {
    expect((await sendForm(signOutEverywhere, {}, browser)).state).toMatchObject({ ok: false, message: expect.stringContaining('not signed in') as string });
  });
});

describe('deleting an account', () => {
  it('waits for the word', async () => {
    const kept = await keptBrowser();
    const { state } = await sendForm(deleteAccount, { confirmation: 'yes' }, kept);
    expect(state).toMatchObject({ ok: false, fieldErrors: { confirmation: [expect.stringContaining(deleteWord)] } });
    expect(await isSignedIn(kept)).toBe(true);
  });

  it('takes everything of theirs, on every device', async () => {
    const kept = await keptBrowser();
    const id = await kept.learnerId();
    await sendForm(signInWithPassword, { email, password }, browser);
    expect(await sendForm(deleteAccount, { confirmation: deleteWord }, kept)).toEqual({ state: null, redirectedTo: '/' });
    expect(await countRows(id)).toEqual({ users: 0, events: 0, cards: 0, attempts: 0 });
    expect(await isSignedIn(browser)).toBe(false);
    expect((await sendForm(signInWithPassword, { email, password }, browser)).state?.ok).toBe(false);
  });
});

describe('preferences', () => {
  const wanted = { timeZone: 'Asia/Tokyo', dayStartHour: '3', desiredRetention: '0.85', minutesPerDay: '15', newFactsPerDay: '5', easyDay5: 'on', easyDay7: 'on' };

  it('are kept', async () => {
    await answer(browser);
    expect((await sendForm(updatePreferences, wanted, browser)).state).toEqual({ ok: true, message: 'Your preferences are saved.' });
    expect(await findLearner(browser.cookie)).toMatchObject({ timeZone: 'Asia/Tokyo', dayStartHour: 3, desiredRetention: 0.85, minutesPerDay: 15, newFactsPerDay: 5, easyDays: [5, 7] });
  });

  it('are all refused when one is wrong', async () => {
    await answer(browser);
    const { state } = await sendForm(updatePreferences, { ...wanted, desiredRetention: '0.99' }, browser);
    expect(state).toMatchObject({ ok: false, fieldErrors: { desiredRetention: ['Choose from 80 % to 95 %.'] }, values: { timeZone: 'Asia/Tokyo' } });
    expect(await findLearner(browser.cookie)).toMatchObject({ timeZone: 'Asia/Baghdad' });
  });
});
