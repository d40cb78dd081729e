import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { expect, test } from './fixtures';
import { learnerIdOf, letDaysPass } from './learner-in-database';
import { handOf, work } from './player';
import { learnFacts, storedCards } from './stored-reviews';

/** Everything a learner met is due, and the phone has it. */
async function haveDue(page: Page, database: Parameters<typeof learnFacts>[1]): Promise<string> {
  await page.goto('/');
  await learnFacts(page, database, 30);
  const learnerId = await learnerIdOf(page.context());
  await letDaysPass(database, learnerId, 60);
  await page.goto('/review');
  await expect(page.getByText(/^1 of \d+ due$/)).toBeVisible();
  return learnerId;
}

/** The facts that the review would ask, from what is stored on the device. */
const stored = async (page: Page) => (await storedCards(page)).map(({ factId }) => factId).sort();

test('a paused topic is asked nowhere, and comes back whole', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const learnerId = await haveDue(page, database);
  const before = await stored(page);
  const cards = async () => (await database.query('select * from cards where learner_id = $1 order by fact_id', [learnerId])).rows;
  const whole = await cards();

  await page.goto('/learning');
  await expectAccessible(page, 'what you learn');
  await expectNoSidewaysScroll(page, 'what you learn');
  const topic = page.getByRole('main').getByRole('region').first();
  const name = (await topic.getByRole('heading', { level: 2 }).textContent()) ?? '';
  const { rows } = await database.query<{ fact_id: string }>(
    'select c.fact_id from cards c join facts f on f.id = c.fact_id join articles a on a.id = f.article_id where c.learner_id = $1 and a.topic = $2',
    [learnerId, name],
  );
  const ofTopic = new Set(rows.map(({ fact_id }) => fact_id));
  expect(ofTopic.size).toBeGreaterThan(0);

  const pause = topic.getByRole('button', { name: /^Pause this topic/ });
  await work(hand, pause);
  await expect(topic.getByRole('status')).toHaveText('Paused. Its cards wait, and lose nothing.');
  const resume = topic.getByRole('button', { name: /^Take this topic up again/ });
  if (hand === 'keyboard') await expect(resume).toBeFocused();
  await expect.poll(() => stored(page), 'what the device stores').toEqual(before.filter((id) => !ofTopic.has(id)));

  await work(hand, resume);
  await expect(topic.getByRole('status')).toHaveText('Taken up again: its cards are asked as before.');
  await expect.poll(() => stored(page), 'what the device stores').toEqual(before);
  expect(await cards()).toEqual(whole);
});

test('a story is done with and brought back, and a fact set aside and taken up', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const learnerId = await haveDue(page, database);
  await page.goto('/learning');
  const story = page.getByRole('main').getByRole('listitem').first();
  const title = (await story.getByRole('link').textContent()) ?? '';
  await work(hand, story.getByRole('button', { name: /^I am done with this story/ }));
  await expect(story.getByRole('status')).toContainText('You are done with this story.');
  await expect(story.getByText('· done with ·')).toBeVisible();

  await work(hand, story.getByRole('link', { name: title }));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectAccessible(page, 'facts of a story');
  await expectNoSidewaysScroll(page, 'facts of a story');
  await work(hand, page.getByRole('button', { name: /^Bring it back/ }));
  await expect(page.getByText('Brought back: its cards are asked as before.')).toBeVisible();

  const fact = page.getByRole('main').getByRole('listitem').first();
  const suspended = async () => (await database.query('select count(*)::int as n from cards where learner_id = $1 and suspended', [learnerId])).rows[0].n as number;
  await work(hand, fact.getByText(/^Change when it is asked/));
  await work(hand, fact.getByRole('button', { name: /^Ask it no more/ }));
  await expect(fact.getByText(/set aside/)).toBeVisible();
  expect(await suspended()).toBe(1);
  await work(hand, fact.getByRole('button', { name: /^Undo/ }));
  await expect(fact.getByRole('status')).toHaveText('Taken back: it is as it was.');
  await expect(fact.getByText(/due now/)).toBeVisible();
  expect(await suspended()).toBe(0);
  await work(hand, fact.getByRole('button', { name: /^Set/ }));
  await expect(fact.getByRole('status')).toHaveText(/comes back on/);
});

test('settings are previewed while they are chosen, and kept', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  await haveDue(page, database);
  await page.goto('/account');
  await expectAccessible(page, 'settings');
  await expectNoSidewaysScroll(page, 'settings');
  const preview = page.locator('figcaption');
  await expect(preview).toHaveText(/^At 90\s% ?: about \d+ reviews?/);
  const slider = page.getByRole('slider', { name: 'How much to remember' });
  await slider.fill('0.95');
  await expect(preview).toHaveText(/^At 95\s%/);
  await page.getByLabel('Minutes a day', { exact: true }).selectOption('5');
  await page.getByLabel('New facts a day', { exact: true }).selectOption('3');
  const friday = page.getByRole('checkbox', { name: 'Friday' });
  if (hand === 'thumb') await friday.tap();
  else await friday.press('Space');
  await expect(friday).toBeChecked();
  await work(hand, page.getByRole('button', { name: 'Save preferences' }));
  await expect(page.getByText('Your preferences are saved.')).toBeVisible();
  await page.reload();
  await expect(friday).toBeChecked();
  await expect(slider).toHaveValue('0.95');
  await expect(page.getByLabel('Minutes a day', { exact: true })).toHaveValue('5');
  await expect(page.getByLabel('New facts a day', { exact: true })).toHaveValue('3');
});

test('who has no cards is told how they come', async ({ page }) => {
  await page.goto('/learning');
  await expect(page.getByText('You have no cards yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Find a story' })).toBeVisible();
});
