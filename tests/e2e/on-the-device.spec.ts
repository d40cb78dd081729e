import type { Page } from '@playwright/test';
import type pg from 'pg';
import { expect, test } from './fixtures';
import { allSecrets, learnerIdOf } from './learner-in-database';
import { countEvents, learnerWithDue, noConnection, storeForOffline } from './offline-device';
import { reviewCards } from './player';
import { serverCards, storedCards, waitingAnswers } from './stored-reviews';

test.beforeEach(({ expectedFaults }, testInfo) => {
  test.skip(testInfo.project.name !== 'phone', 'an installed app is a phone’s');
  expectedFaults.push(noConnection);
});

const notStored = 'Nothing more can be stored on this device: its disk is full, or this is a private window. You can go on, and answers are sent while there is a connection; those not sent when you close this window are lost.';

test('on a full disk cards are reviewed and sent all the same, and stored once there is room', async ({ page, context, baseURL: origin = '', database }) => {
  const cdp = await context.newCDPSession(page);
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 4);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto('/review');
  await expect(page.getByText('1 of 4 due')).toBeVisible();
  await expect(page.getByText(notStored)).toBeVisible();
  await reviewCards(page, 'thumb', await allSecrets(database), 2);
  await expect.poll(() => countEvents(database, learner), 'what has arrived').toBe(4 + 2);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await expect(page.getByText('1 of 2 due')).toBeVisible();
  await expect(page.getByText(notStored)).toHaveCount(0);
  await expect(page.getByText(/4 cards stored here · everything sent/)).toBeVisible();
});

test('a disk that fills in the middle of a review keeps what it has, and the page the rest until it is sent', async ({ page, context, database }) => {
  // Chromium notices a smaller quota only after a while: what it would do then is done here at once.
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...record) {
      if (document.documentElement.dataset.disk === 'full') throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, record);
    };
  });
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 5);
  const known = await allSecrets(database);
  await storeForOffline(page);
  await context.setOffline(true);
  await reviewCards(page, 'thumb', known, 1);
  await page.evaluate(() => (document.documentElement.dataset.disk = 'full'));
  await reviewCards(page, 'thumb', known, 2);
  await expect(page.getByText(notStored)).toBeVisible();
  await expect(page.getByText(/3 answers to send/)).toBeVisible();
  expect(await waitingAnswers(page)).toBe(1);
  await context.setOffline(false);
  await expect.poll(() => countEvents(database, learner), 'what has arrived').toBe(5 + 3);

  // With room again: what the disk had is sent once more, which changes nothing, and the rest comes back from the server.
  await page.reload();
  await expect(page.getByText('1 of 2 due')).toBeVisible();
  await expect(page.getByText(notStored)).toHaveCount(0);
  await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible();
  await expect.poll(() => storedCards(page)).toEqual(await serverCards(database, learner));
  expect([await countEvents(database, learner), await waitingAnswers(page)]).toEqual([5 + 3, 0]);
});

test('without storage, and without what else a browser may lack, cards are reviewed and sent', async ({ page, database }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not in a private window.', 'SecurityError');
    };
    for (const missing of ['wakeLock', 'vibrate', 'storage', 'setAppBadge']) delete (Navigator.prototype as unknown as Record<string, unknown>)[missing];
  });
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 4);
  await page.goto('/review');
  await expect(page.getByText('1 of 4 due')).toBeVisible();
  await expect(page.getByText(notStored)).toBeVisible();
  await reviewCards(page, 'thumb', await allSecrets(database), 3);
  await expect.poll(() => countEvents(database, learner), 'what has arrived').toBe(4 + 3);
  await page.reload();
  await expect(page.getByText('1 of 1 due')).toBeVisible();
});

test('the screen stays on while cards are asked, again after the page was hidden, and not beyond the last', async ({ page, database }) => {
  await page.addInitScript(() => {
    const locks: WakeLockSentinel[] = [];
    Object.assign(window, { locks });
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (type) => {
      const lock = await request(type);
      locks.push(lock);
      return lock;
    };
  });
  const released = () => page.evaluate(() => (window as unknown as { locks: WakeLockSentinel[] }).locks.map((lock) => lock.released));
  await page.goto('/');
  await learnerWithDue(page, database, 2);
  await page.goto('/review');
  await expect.poll(released).toEqual([false]);
  // What a browser does when its page is hidden, and shown again.
  await page.evaluate(async () => {
    await (window as unknown as { locks: WakeLockSentinel[] }).locks[0]?.release();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(released).toEqual([true, false]);
  await reviewCards(page, 'thumb', await allSecrets(database), 2);
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expect.poll(released).toEqual([true, true]);
});

test('signing out keeps what was not sent for who gave it, and shows the next learner none of it', async ({ page, context, database, expectedFaults }) => {
  test.setTimeout(120_000);
  // Nobody is signed in for a while, and then somebody else than whose cards were asked last.
  expectedFaults.push(/status (401|409)|401 \(Unauthorized\)|409 \(Conflict\)/);
  const email = `reader-${Date.now()}-${Math.random().toString(36).slice(2)}@example.org`;
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 4);
  const known = await allSecrets(database);
  await page.goto('/keep');
  await fillAccount(page, email, /Keep my progress/);
  await storeForOffline(page);
  const isSending = (url: URL) => url.pathname === '/api/reviews';
  await context.route(isSending, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await reviewCards(page, 'thumb', known, 2);
  await page.goto('/account');
  await expect(page.getByText('2 answers given on this device are not sent yet. If you sign out now, they stay here under your name, where nobody else sees them, and are sent once you sign in here again.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).tap();
  await page.waitForURL((url) => url.pathname === '/');
  await expect.poll(() => stored(page)).toEqual({ learners: 0, cards: 0, articles: 0, outbox: 2 });
  await context.unroute(isSending);

  // Somebody else on the same phone.
  const other = await learnerWithDue(page, database, 3);
  expect(other).not.toBe(learner);
  await page.goto('/review');
  await expect(page.getByText('1 of 3 due')).toBeVisible();
  await expect(page.getByText(/3 cards stored here · everything sent/)).toBeVisible();
  await reviewCards(page, 'thumb', known, 1);
  await expect.poll(() => countEvents(database, other)).toBe(3 + 1);
  expect([await countEvents(database, learner), await waitingAnswers(page)]).toEqual([4, 2]);

  await context.clearCookies();
  await page.goto('/sign-in');
  await fillAccount(page, email, /^Sign in/);
  expect(await learnerIdOf(context)).toBe(learner);
  await page.goto('/review');
  await expect(page.getByText('1 of 2 due')).toBeVisible();
  await expect.poll(() => countEvents(database, learner), 'what has arrived').toBe(4 + 2);
  await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible();
});

test('when the day’s minutes are used up, whoever likes goes on, on this device and for today', async ({ page, database }) => {
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 12);
  await useUpToday(database, learner);
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expect(page.getByText('Today’s minutes are used up; the rest is spread over the next days, and nothing is late. If you have time left, you can go on: 11 facts more, about 2 minutes.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with 11 more' }).tap();
  await expect(page.getByText('1 of 11 due')).toBeVisible();
  await reviewCards(page, 'thumb', await allSecrets(database), 2);
  await expect(page.getByText('3 of 11 due')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 9 due')).toBeVisible();
  // The plan of the server, and so of every other device, is as it was.
  await page.goto('/');
  await expect(page.getByText('Done for today.')).toBeVisible();
});

/** A day of one minute, which the first of the learner's answers took: it is brought forward to now. */
async function useUpToday(database: pg.Client, learner: string): Promise<void> {
  await database.query('update users set minutes_per_day = 1 where id = $1', [learner]);
  const { rows } = await database.query<{ fact: string }>(
    `update review_events set client_at = client_at + interval '400 days', effective_at = effective_at + interval '400 days', study_day = study_day + 400,
        evidence = jsonb_set(evidence, '{visibleMs}', '60000')
      where (learner_id, server_order) in (select learner_id, min(server_order) from review_events where learner_id = $1 group by learner_id) returning fact_id as fact`,
    [learner],
  );
  await database.query(
    `update cards set due_on = due_on + 400, first_reviewed_on = first_reviewed_on + 400, last_reviewed_on = last_reviewed_on + 400, log_head_at = log_head_at + interval '400 days'
      where learner_id = $1 and fact_id = $2`,
    [learner, rows[0]?.fact],
  );
}

async function fillAccount(page: Page, email: string, button: RegExp): Promise<void> {
  const before = new URL(page.url()).pathname;
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a sentence nobody else has');
  await page.getByRole('main').getByRole('button', { name: button }).tap();
  await page.waitForURL((url) => url.pathname !== before);
}

/** How many records of each kind, of anybody's, this browser has. */
async function stored(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(indexedDB.open('dateline-memory'));
    const tables = ['learners', 'cards', 'articles', 'outbox'];
    const counts = await Promise.all(tables.map(async (table) => [table, await settled(database.transaction(table).objectStore(table).count())] as const));
    database.close();
    return Object.fromEntries(counts);
  });
}
