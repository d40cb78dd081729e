import { startVersions } from './app-versions';
import { expect, test } from './fixtures';
import { allSecrets, learnerIdOf } from './learner-in-database';
import { countEvents, learnerWithDue, noConnection, storeForOffline } from './offline-device';
import { reviewCards } from './player';
import { serverCards, storedCards } from './stored-reviews';
import { controlWorker, workerOf } from './worker-control';

test.beforeEach(({ expectedFaults }, testInfo) => {
  test.skip(testInfo.project.name !== 'phone', 'an installed app is a phone’s');
  expectedFaults.push(noConnection);
});

test('what waits is sent with every page closed, and the next page learns that it was', async ({ page, context, baseURL, database }) => {
  await page.goto('/');
  const learner = await learnerWithDue(page, database, 4);
  await storeForOffline(page);
  await context.setOffline(true);
  await reviewCards(page, 'thumb', await allSecrets(database), 2);
  await expect(page.getByText(/2 answers to send/)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  await (await controlWorker(context, baseURL ?? '')).sync('dateline-outbox');
  await expect.poll(() => countEvents(database, learner), 'what has arrived').toBe(4 + 2);

  const again = await context.newPage();
  await again.goto('/review');
  await expect(again.getByText('1 of 2 due')).toBeVisible();
  await expect(again.getByText(/cards stored here · everything sent/)).toBeVisible();
  expect(await countEvents(database, learner)).toBe(4 + 2);
  expect(await storedCards(again)).toEqual(await serverCards(database, learner));
});

test('a new version of the app waits for a review to end, says so, and loses nothing', async ({ page, context, database }) => {
  const app = await startVersions();
  try {
    await page.goto(`${app.url}/`);
    const learner = await learnerWithDue(page, database, 6);
    const known = await allSecrets(database);
    await storeForOffline(page, app.url);
    await reviewCards(page, 'thumb', known, 1);
    await expect(page.getByText('2 of 6 due')).toBeVisible();
    const asked = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.evaluate(() => (document.documentElement.dataset.page = 'the same'));
    app.publish();
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText('A new version of Dateline is ready. It starts when you next open the app; what you answered is kept either way.')).toBeVisible();
    // Nothing under the thumb has moved, and another page of the old version does not end the wait.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(asked);
    const beside = await context.newPage();
    await beside.goto(`${app.url}/review`);
    await expect(beside.getByText('1 of 5 due')).toBeVisible();
    await beside.close();
    await context.setOffline(true);
    await reviewCards(page, 'thumb', known, 2);
    expect(await page.evaluate(() => document.documentElement.dataset.page)).toBe('the same');

    // Asked for, it comes at once, even here: both versions are on the device.
    await page.getByRole('button', { name: 'Use it now' }).tap();
    await page.waitForFunction(() => document.documentElement.dataset.page === undefined);
    await expect(page.getByText('1 of 3 due')).toBeVisible();
    await expect(page.getByText(/2 answers to send/)).toBeVisible();
    await expect(page.getByText('A new version of Dateline is ready.')).toHaveCount(0);
    await context.setOffline(false);
    await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible({ timeout: 20_000 });
    expect(await countEvents(database, learner)).toBe(6 + 3);
    expect(await storedCards(page)).toEqual(await serverCards(database, learner));
    // Of the version before nothing is left once a page has opened without it.
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).map((name) => name.slice(-2)))).toEqual(['-2']);
  } finally {
    await app.end();
  }
});

test('a reminder is shown, opens the review, and goes on under a new address of the browser', async ({ page, context, baseURL, database }) => {
  await context.grantPermissions(['notifications'], { origin: baseURL });
  await page.goto('/');
  await learnerWithDue(page, database, 1);
  const learner = await learnerIdOf(context);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  const control = await controlWorker(context, baseURL ?? '');
  await control.push({ title: 'Your review is ready', body: 'About a minute today: one fact, when it suits you.', dueCount: 1 });
  const shown = () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => [title, body]));
  await expect.poll(shown).toEqual([['Your review is ready', 'About a minute today: one fact, when it suits you.']]);

  // A browser opens windows only for a tap on a notification, which no script can make: what the worker asks for is looked at instead.
  const worker = await workerOf(context);
  const tap = () =>
    worker.evaluate(async () => {
      const scope = self as unknown as { registration: ServiceWorkerRegistration; clients: object; WindowClient: { prototype: object } };
      const asked: string[] = [];
      const note = (how: string) => ({
        configurable: true,
        value(this: { url?: string }, url?: string) {
          asked.push(`${how} ${new URL(url ?? this.url ?? '').pathname}`);
        },
      });
      Object.defineProperty(scope.clients, 'openWindow', note('open'));
      Object.defineProperty(scope.WindowClient.prototype, 'focus', note('focus'));
      const [notification] = await scope.registration.getNotifications();
      let work: Promise<unknown> | undefined;
      const event = Object.defineProperties(new Event('notificationclick'), { notification: { value: notification }, waitUntil: { value: (promise: Promise<unknown>) => (work = promise) } });
      self.dispatchEvent(event);
      await work;
      return [...asked, `${(await scope.registration.getNotifications()).length} left`];
    });
  expect(await tap()).toEqual(['open /review', '0 left']);
  await page.goto('/review');
  await expect(page.getByText('1 of 1 due')).toBeVisible();
  await control.push({ title: 'Your review is ready', body: 'Once more.', dueCount: 1 });
  await expect.poll(shown).toEqual([['Your review is ready', 'Once more.']]);
  expect(await tap()).toEqual(['focus /review', '0 left']);

  const before = 'https://push.example.org/before';
  await database.query(`update users set reminder_minute = 450 where id = $1`, [learner]);
  await database.query(
    `insert into push_subscriptions (learner_id, endpoint_hash, endpoint, p256dh, auth, created_at) values ($1, encode(sha256($2::bytea), 'hex'), $3, 'p', 'a', now())`,
    [learner, before, before],
  );
  await worker.evaluate(async (endpoint) => {
    const keys = { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) };
    let work: Promise<unknown> | undefined;
    const event = Object.defineProperties(new Event('pushsubscriptionchange'), {
      oldSubscription: { value: { endpoint, options: {} } },
      newSubscription: { value: { toJSON: () => ({ endpoint: 'https://push.example.org/after', keys }) } },
      waitUntil: { value: (promise: Promise<unknown>) => (work = promise) },
    });
    self.dispatchEvent(event);
    await work;
  }, before);
  const { rows } = await database.query(`select p.endpoint, u.reminder_minute as minute from push_subscriptions p join users u on u.id = p.learner_id where p.learner_id = $1`, [learner]);
  expect(rows).toEqual([{ endpoint: 'https://push.example.org/after', minute: 450 }]);
});

test('reminders that the browser does not allow say so, and what to do', async ({ page, database }) => {
  await page.goto('/');
  await learnerWithDue(page, database, 1);
  await page.goto('/account');
  const reminders = page.getByRole('region', { name: 'Reminders' });
  const button = reminders.getByRole('button', { name: 'Remind me on this device' });
  const blocked = reminders.getByText('Notifications from this site are blocked in this browser. Allow them in the browser’s settings for this site, then come back here.');
  await expect(button.or(blocked)).toBeVisible();
  if (await button.isVisible()) {
    await button.tap();
    await expect(reminders.getByText('This browser has not allowed reminders, so nothing was changed. You can allow notifications for this site in the browser’s settings.')).toBeVisible();
  }
  const { rows } = await database.query('select 1 from push_subscriptions where learner_id = $1', [await learnerIdOf(page.context())]);
  expect(rows).toEqual([]);
});
