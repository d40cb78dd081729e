import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { allSecrets, type Secret } from './learner-in-database';
import { learnerWithDue, noConnection, storeForOffline } from './offline-device';
import { startOwnServer } from './own-server';
import { answer, asShown, currentSecret, isOffered } from './player';
import { serverCards, storedCards, waitingAnswers } from './stored-reviews';

test.beforeEach(({ expectedFaults }, testInfo) => {
  test.skip(testInfo.project.name !== 'phone', 'an installed app is a phone’s; the player itself is tried on a desk in whole-path.spec.ts');
  expectedFaults.push(noConnection);
});

/** One card by thumb, each third one forgotten. Returns which it was. */
async function reviewOne(page: Page, known: readonly Secret[], index: number): Promise<Secret> {
  const secret = await currentSecret(page, known);
  const right = index % 3 !== 2;
  if (isOffered(secret)) {
    await answer(page, 'thumb', secret, right ? 'right' : 'wrong');
    await page.getByRole('button', { name: /^Next/ }).tap();
  } else {
    await page.getByRole('button', { name: /^Show answer/ }).tap();
    await page.getByRole('button', { name: right ? /^Remembered/ : /^Forgot/ }).tap();
  }
  return secret;
}

/** Siblings that look alike go with the one that was asked: the page may still show it when the next card is looked for. */
async function reviewSome(page: Page, known: readonly Secret[], count: number): Promise<void> {
  const done = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const left = known.filter((one) => !done.has(asShown(one)));
    done.add(asShown(await reviewOne(page, left, index)));
  }
}

async function copySession(from: BrowserContext, to: BrowserContext): Promise<void> {
  await to.addCookies(await from.cookies());
}

test('can be installed, and a worker keeps it', async ({ page }) => {
  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window, which every test has, cannot install; nothing else may stand in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  const registration = await page.evaluate(async () => {
    const { updateViaCache, scope } = await navigator.serviceWorker.ready;
    return { updateViaCache, scope: new URL(scope).pathname };
  });
  expect(registration).toEqual({ updateViaCache: 'none', scope: '/' });
  const script = await page.request.get('/sw.js');
  expect(script.headers()['cache-control']).toContain('no-cache');
});

test('thirty cards without a connection, one taken back, the app closed and opened again; then two devices agree', async ({ page, context, secondDevice, database }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 30);
  const known = await allSecrets(database);
  await copySession(context, secondDevice.context());
  await storeForOffline(secondDevice);
  await storeForOffline(page);

  await context.setOffline(true);
  await reviewSome(page, known, 30);
  await expect(page.getByText(/^Practice: 10 left$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByText('30 of 30 due')).toBeVisible();
  await expect(page.getByText('No connection · 30 cards stored here · 31 answers to send')).toBeVisible();
  await page.close();

  const reopened = await context.newPage();
  await reopened.goto('/?from=home-screen');
  await expect(reopened).toHaveURL(/\/review$/);
  await expect(reopened.getByText('1 of 1 due')).toBeVisible();
  // What is not stored says so, and leads to what is.
  await reopened.goto('/progress');
  await expect(reopened.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible();
  await reopened.getByRole('link', { name: 'Review your cards' }).tap();
  await expect(reopened.getByText('1 of 1 due')).toBeVisible();
  await reviewSome(reopened, known, 1);
  await expect(reopened.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await expect(reopened.getByText(/32 answers to send/)).toBeVisible();

  await context.setOffline(false);
  await expect(reopened.getByText(/cards stored here · everything sent/)).toBeVisible();
  const { rows } = await database.query(`select kind, count(*)::int from review_events where learner_id = $1 group by kind order by kind`, [learner]);
  expect(Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))).toEqual({ review: 30 + 31, undo: 1 });
  const cards = await serverCards(database, learner);
  expect(cards).toHaveLength(30);
  expect(await storedCards(reopened)).toEqual(cards);
  // The other device asks nobody anything: it takes what happened, and comes to the same.
  await secondDevice.reload();
  await expect(secondDevice.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect.poll(() => storedCards(secondDevice)).toEqual(cards);
});

test('two devices review the same cards in a tunnel, and both reviews count', async ({ page, context, secondDevice, database }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 6);
  const known = await allSecrets(database);
  await copySession(context, secondDevice.context());
  for (const device of [page, secondDevice]) {
    await storeForOffline(device);
    await device.context().setOffline(true);
  }
  for (const device of [page, secondDevice]) await reviewSome(device, known, 4);
  for (const device of [page, secondDevice]) {
    await device.context().setOffline(false);
    await expect(device.getByText(/cards stored here · everything sent/)).toBeVisible();
  }
  const { rows } = await database.query(`select count(*)::int as n from review_events where learner_id = $1`, [learner]);
  expect(rows[0].n).toBe(6 + 4 + 4);
  await page.reload();
  for (const device of [page, secondDevice]) await expect.poll(() => storedCards(device)).toEqual(await serverCards(database, learner));
});

test('an answer whose acknowledgement is lost is sent again and counts once', async ({ page, context, database }) => {
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 4);
  const known = await allSecrets(database);
  await storeForOffline(page);
  let lost = 0;
  await context.route('**/api/reviews', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    await route.fetch();
    lost += 1;
    await route.abort('connectionreset');
  });
  await reviewSome(page, known, 2);
  await expect.poll(() => lost).toBe(1);
  await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible({ timeout: 20_000 });
  const { rows } = await database.query(`select count(*)::int as n from review_events where learner_id = $1`, [learner]);
  expect(rows[0].n).toBe(4 + 2);
  expect(await storedCards(page)).toEqual(await serverCards(database, learner));
});

test('a server that is killed, also in the middle of a batch, loses nothing', async ({ page, database }) => {
  test.setTimeout(180_000);
  const server = await startOwnServer();
  try {
    await page.goto(`${server.url}/`);
    const learner = await learnerWithDue(page, database, 12);
    const known = await allSecrets(database);
    await storeForOffline(page, server.url);

    // Gone, while the browser takes itself to be online.
    await server.kill();
    await reviewSome(page, known, 6);
    await expect(page.getByText(/6 answers to send/)).toBeVisible();
    await page.reload();
    await expect(page.getByText('1 of 6 due')).toBeVisible();
    expect(await waitingAnswers(page)).toBe(6);

    // Back for a moment: it takes the batch, or a part of it, or nothing, and is killed before it can say.
    for (const milliseconds of [0, 5, 20]) {
      await server.restart();
      const sent = page.waitForRequest((request) => request.url().endsWith('/api/reviews') && request.method() === 'POST');
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await sent;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await server.kill();
    }
    await reviewSome(page, known, 2);
    await expect(page.getByText('7 of 8 due').or(page.getByText(/Practice|Done for today/)).or(page.getByText(/3 of 6 due/))).toBeVisible();
    await server.restart();
    await page.reload();
    await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible({ timeout: 20_000 });
    const { rows } = await database.query(`select count(*)::int as n from review_events where learner_id = $1`, [learner]);
    expect(rows[0].n).toBe(12 + 8);
    expect(await storedCards(page)).toEqual(await serverCards(database, learner));
  } finally {
    await server.end();
  }
});

test('an ended session keeps what is answered, says so, and sends it after signing in again', async ({ page, context, database, expectedFaults }) => {
  expectedFaults.push(/status 401|401 \(Unauthorized\)/);
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 4);
  const known = await allSecrets(database);
  await storeForOffline(page);
  const cookies = await context.cookies();
  await context.clearCookies();
  await reviewSome(page, known, 2);
  await expect(page.getByText('Your session here has ended. You can go on reviewing: 2 answers are kept on this device, and sent once you sign in again.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await context.addCookies(cookies);
  await page.reload();
  await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible();
  expect(await storedCards(page)).toEqual(await serverCards(database, learner));
});

test('a swipe rates, onward for remembered and back for forgotten; a short one does nothing', async ({ page, context, database }) => {
  await page.addInitScript(() => {
    const ticks: unknown[] = [];
    Object.assign(window, { ticks });
    navigator.vibrate = (pattern) => ticks.push(pattern) > 0;
  });
  const ticks = () => page.evaluate(() => (window as unknown as { ticks: unknown[] }).ticks);
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 30);
  const known = await allSecrets(database);
  await storeForOffline(page);
  const cdp = await context.newCDPSession(page);
  const drag = async (from: number, to: number) => {
    const y = 420;
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] });
    for (let step = 1; step <= 8; step += 1) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from + ((to - from) * step) / 8, y }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const toRecalled = async () => {
    for (let index = 0; index < 30; index += 1) {
      const secret = await currentSecret(page, known);
      if (!isOffered(secret)) break;
      await reviewOne(page, known, 0);
    }
    await page.getByRole('button', { name: /^Show answer/ }).tap();
    await expect(page.getByRole('button', { name: /^Remembered/ })).toBeVisible();
  };
  const ratings = async () => (await database.query(`select evidence->>'rating' as rating from review_events where learner_id = $1 and evidence->>'type' = 'recalled' order by server_order`, [learner])).rows.map(({ rating }) => rating as string);

  await toRecalled();
  await drag(200, 240);
  await expect(page.getByRole('button', { name: /^Remembered/ })).toBeVisible();
  expect(await ticks()).toEqual([]);
  await drag(100, 300);
  await expect(page.getByRole('button', { name: /^Remembered/ })).toHaveCount(0);
  // Felt under the thumb once it says something.
  expect(await ticks()).toEqual([8]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await toRecalled();
  await drag(300, 100);
  await expect.poll(ratings).toEqual(['3', '1']);
  // Nothing moves for somebody who asked for that, the phone neither.
  expect(await ticks()).toEqual([8]);
});

test('a card is put off, started over, set aside for good and given a day, and each of these is taken back', async ({ page, database }) => {
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 5);
  await storeForOffline(page);
  const before = await serverCards(database, learner);
  const menu = page.getByRole('dialog', { name: 'This card' });
  for (const label of ['Not today', 'Start over', 'Ask it no more', 'Set']) {
    const asked = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: 'More about this card' }).tap();
    await menu.getByRole('button', { name: label === 'Set' ? 'Set' : new RegExp(`^${label}`), exact: label === 'Set' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(asked ?? '');
    await expect.poll(async () => (await database.query(`select count(*)::int as n from review_events where learner_id = $1 and kind not in ('review', 'undo')`, [learner])).rows[0].n).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked ?? '');
  }
  await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible();
  const { rows } = await database.query(`select kind, count(*)::int as n from review_events where learner_id = $1 and kind not in ('review', 'undo') group by kind order by kind`, [learner]);
  expect(Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))).toEqual({ bury: 1, forget: 1, 'set-due': 1, suspend: 1 });
  expect(await serverCards(database, learner)).toEqual(before);
  expect(await storedCards(page)).toEqual(before);
});
