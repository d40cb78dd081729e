import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { allSecrets, learnerIdOf, letDaysPass, secretsOf } from './learner-in-database';
import { answer, currentSecret, handOf, next, reviewCards } from './player';
import { learnFacts, serverCards, storedCards, waitingAnswers } from './stored-reviews';

const password = 'a sentence nobody else has';

/** An address of its own for each run and browser, so that tests beside each other do not meet. */
const freshEmail = () => `reader-${Date.now()}-${Math.random().toString(36).slice(2)}@example.org`;

async function fillAccount(page: Page, email: string, button: RegExp): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: button }).click();
}

test('a guest keeps their progress, and a second device signs in and brings its own', async ({ page, secondDevice, database }, testInfo) => {
  const hand = handOf(testInfo);
  const email = freshEmail();
  const iraq = await secretsOf(database, 'iraq-nato');
  const moon = await secretsOf(database, 'chandrayaan-3');

  await page.goto('/articles/iraq-nato/quiz');
  for (let count = 0; count < 3; count += 1) {
    await answer(page, hand, await currentSecret(page, iraq), 'right');
    await next(page, hand);
  }
  const guest = await learnerIdOf(page.context());
  await page.goto('/keep');
  await fillAccount(page, email, /Keep my progress/);
  await page.waitForURL((url) => url.pathname !== '/keep');
  expect(await learnerIdOf(page.context())).toBe(guest);

  // The second device has answered one question of the same article and two of another.
  await secondDevice.goto('/articles/iraq-nato/quiz');
  await answer(secondDevice, hand, await currentSecret(secondDevice, iraq), 'wrong');
  await secondDevice.goto('/articles/chandrayaan-3/quiz');
  for (let count = 0; count < 2; count += 1) {
    await answer(secondDevice, hand, await currentSecret(secondDevice, moon), 'right');
    await next(secondDevice, hand);
  }
  const other = await learnerIdOf(secondDevice.context());
  expect(other).not.toBe(guest);
  await secondDevice.goto('/sign-in');
  await fillAccount(secondDevice, email, /^Sign in/);
  await secondDevice.waitForURL((url) => url.pathname !== '/sign-in');
  expect(await learnerIdOf(secondDevice.context())).toBe(guest);

  const count = async (table: string, learner: string) =>
    Number((await database.query(`select count(*)::int as n from ${table} where learner_id = $1`, [learner])).rows[0].n);
  expect(await count('review_events', guest)).toBe(6);
  expect(await count('review_events', other)).toBe(0);
  const { rows } = await database.query('select 1 from users where id = $1', [other]);
  expect(rows).toEqual([]);

  await page.goto('/account');
  await expect(page.getByText(email)).toBeVisible();

  // Sign out everywhere, on the second device, ends the first one's session too.
  await secondDevice.goto('/account');
  await secondDevice.getByRole('button', { name: /Sign out everywhere/ }).click();
  await secondDevice.waitForURL((url) => url.pathname !== '/account');
  await page.goto('/account');
  await expect(page.locator('main')).toBeVisible();
  await expect(page.getByText(email)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Sign out/ })).toHaveCount(0);
});

test('what a guest reviewed and could not send follows them into the account they sign in to', async ({ page, context, secondDevice, database, expectedFaults }, testInfo) => {
  test.setTimeout(120_000);
  // Until it has looked who is signed in, the phone tries to send the guest's answers as the guest's, which is refused.
  expectedFaults.push(/ERR_FAILED|ERR_CONNECTION_RESET|Failed to load resource|status 409: .*\/api\/reviews/);
  const hand = handOf(testInfo);
  const email = freshEmail();
  const iraq = await secretsOf(database, 'iraq-nato');

  // The account has answered one question, of a fact that the guest knows as well.
  await secondDevice.goto('/articles/iraq-nato/quiz');
  await answer(secondDevice, hand, await currentSecret(secondDevice, iraq), 'wrong');
  await secondDevice.goto('/keep');
  await fillAccount(secondDevice, email, /Keep my progress/);
  await secondDevice.waitForURL((url) => url.pathname !== '/keep');
  const account = await learnerIdOf(secondDevice.context());

  await page.goto('/');
  await learnFacts(page, database, 6);
  const guest = await learnerIdOf(context);
  await letDaysPass(database, guest, 400);
  await page.goto('/review');
  await expect(page.getByText('1 of 6 due')).toBeVisible();
  await expect(page.getByText(/6 cards stored here · everything sent/)).toBeVisible();

  // Nothing that is reviewed gets through, until they are signed in.
  const isSending = (url: URL) => url.pathname === '/api/reviews';
  await context.route(isSending, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await reviewCards(page, hand, await allSecrets(database), 3);
  await expect(page.getByText(/3 answers to send/)).toBeVisible();
  await page.goto('/sign-in');
  await fillAccount(page, email, /^Sign in/);
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  expect(await learnerIdOf(context)).toBe(account);
  expect(await waitingAnswers(page)).toBe(3);
  await context.unroute(isSending);

  const events = async (learner: string) => (await database.query('select count(*)::int as n from review_events where learner_id = $1', [learner])).rows[0].n as number;
  expect([await events(account), await events(guest)]).toEqual([1 + 6, 0]);
  await page.goto('/review');
  await expect.poll(() => events(account), 'answers that arrived').toBe(1 + 6 + 3);
  await expect.poll(() => waitingAnswers(page), 'answers that wait').toBe(0);
  const { rows } = await database.query('select id from users where id = any($1::uuid[])', [[account, guest]]);
  expect(rows).toEqual([{ id: account }]);

  // The cards are the account's, on the server, here and on its other device alike; and so is their history.
  const cards = await serverCards(database, account);
  expect(cards.filter(({ reps }) => reps > 1).length).toBeGreaterThanOrEqual(3);
  for (const device of [page, secondDevice]) {
    await device.goto('/review');
    await expect(device.getByText(/1 of \d+ due/)).toBeVisible();
    await expect.poll(() => storedCards(device), 'what the device stores').toEqual(cards);
  }
  const sent = await database.query('select study_day::text as day, count(*)::int as n from review_events where learner_id = $1 group by study_day order by study_day', [account]);
  expect(sent.rows.map(({ n }) => n as number)).toEqual([6, 4]);
});

test('a wrong password is told from nothing else, and what was typed as e-mail stays', async ({ page }) => {
  await page.goto('/sign-in');
  await fillAccount(page, 'nobody@example.org', /^Sign in/);
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.org');
  await expect(page.getByLabel('Password')).toHaveValue('');
});

test('deleting an account deletes what is theirs', async ({ page, database }, testInfo) => {
  const iraq = await secretsOf(database, 'iraq-nato');
  await page.goto('/articles/iraq-nato/quiz');
  await answer(page, handOf(testInfo), await currentSecret(page, iraq), 'right');
  const learner = await learnerIdOf(page.context());
  await page.goto('/keep');
  await fillAccount(page, freshEmail(), /Keep my progress/);
  await page.waitForURL((url) => url.pathname !== '/keep');
  await page.goto('/account');
  await page.getByText(/Delete (my|this) account/).first().click();
  await page.getByRole('textbox', { name: /delete/i }).fill('delete');
  await page.getByRole('button', { name: /^Delete/ }).last().click();
  await page.waitForURL((url) => url.pathname !== '/account');
  for (const [table, column] of [['users', 'id'], ['cards', 'learner_id'], ['review_events', 'learner_id'], ['responses', 'learner_id'], ['attempts', 'learner_id']]) {
    const { rows } = await database.query(`select 1 from ${table} where ${column} = $1`, [learner]);
    expect(rows, table).toEqual([]);
  }
});
