import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { learnerIdOf, secretsOf } from './learner-in-database';
import { answer, currentSecret, handOf, next } from './player';

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
