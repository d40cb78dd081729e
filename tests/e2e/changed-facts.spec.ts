import type { Page } from '@playwright/test';
import type pg from 'pg';
import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { expect, test } from './fixtures';
import { allSecrets, learnerIdOf, letDaysPass, secretsOf, type Secret } from './learner-in-database';
import { answer, currentSecret, finishQuiz, handOf, isOffered, next, work } from './player';

const slug = 'iraq-nato';

/** As though a newer text had just reworded these facts: what they said before is told from here on. */
async function rewordFacts(database: pg.Client, learnerId: string): Promise<void> {
  await database.query(
    `insert into fact_changes (fact_id, changed_at, quotes)
     select f.id, now(), array[replace(f.evidence_quote, ' the ', ' a certain ') || ' More was to follow.']
       || array(select part ->> 'quote' from jsonb_array_elements(coalesce(f.further_evidence, '[]'::jsonb)) part)
       from cards c join facts f on f.id = c.fact_id where c.learner_id = $1`,
    [learnerId],
  );
}

/** A learner who has taken the quiz long ago, and whose every fact has changed since. */
async function learnThenChange(page: Page, database: pg.Client, hand: ReturnType<typeof handOf>): Promise<{ learnerId: string; facts: number }> {
  const secrets = await secretsOf(database, slug);
  await page.goto(`/articles/${slug}/quiz`);
  await finishQuiz(page, hand, secrets);
  await expect(page.getByText(`${secrets.length} of ${secrets.length}`).first()).toBeVisible();
  const learnerId = await learnerIdOf(page.context());
  await letDaysPass(database, learnerId, 400);
  await rewordFacts(database, learnerId);
  return { learnerId, facts: secrets.length };
}

async function answerCard(page: Page, hand: ReturnType<typeof handOf>, known: readonly Secret[]): Promise<void> {
  const secret = await currentSecret(page, known);
  if (isOffered(secret)) await answer(page, hand, secret, 'right');
  else await page.getByRole('button', { name: /Show answer/ }).click();
}

// The articles are everybody's in this database.
test.afterEach(async ({ database }) => {
  await database.query('delete from fact_changes');
});

test('a learner is told what has changed, reads both sentences, and keeps one fact and stops another', async ({ page, context, database, expectedFaults }, testInfo) => {
  const hand = handOf(testInfo);
  const { learnerId, facts } = await learnThenChange(page, database, hand);
  const suspended = async () => (await database.query('select count(*)::int as n from cards where learner_id = $1 and suspended', [learnerId])).rows[0].n as number;

  await page.goto(`/articles/${slug}`);
  await expect(page.getByRole('link', { name: `${facts} facts you learnt from this story have changed` })).toBeVisible();
  await page.goto('/');
  await work(hand, page.getByRole('link', { name: `${facts} facts you are learning have changed` }));
  await expect(page.getByRole('heading', { level: 1, name: 'Changed facts' })).toBeVisible();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(facts);
  await expect(rows.first().getByText(/^It said until/)).toBeVisible();
  await expect(rows.first().locator('del').last()).toContainText('More was to follow.');
  await expectAccessible(page, 'changed facts');
  await expectNoSidewaysScroll(page, 'changed facts');

  await work(hand, rows.nth(0).getByRole('button', { name: /^Keep learning it/ }));
  await expect(rows.nth(0).getByRole('status')).toHaveText('You keep learning this.');
  await expect(rows.nth(0).getByRole('status')).toBeFocused();
  // In a tunnel: nothing is decided, and the same press decides it afterwards.
  expectedFaults.push(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await work(hand, rows.nth(1).getByRole('button', { name: /^Stop learning it/ }));
  await expect(rows.nth(1).getByText('This needs a connection, and there is none just now. Nothing was changed')).toBeVisible();
  await expect(rows.nth(1).getByRole('button', { name: /^Keep learning it/ })).toBeEnabled();
  await context.setOffline(false);
  expect(await suspended()).toBe(0);
  await work(hand, rows.nth(1).getByRole('button', { name: /^Stop learning it/ }));
  await expect(rows.nth(1).getByRole('status')).toHaveText('You stopped learning this.');
  expect(await suspended()).toBe(1);
  await work(hand, rows.nth(1).getByRole('button', { name: /^Undo/ }));
  await expect(rows.nth(1).getByRole('status')).toHaveText('You keep learning this.');
  await expect.poll(suspended).toBe(0);
  await page.reload();
  await expect(rows).toHaveCount(facts - 2);
});

test('a card says after its answer that it has changed, and goes on without a rating when it is stopped', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const { facts } = await learnThenChange(page, database, hand);
  const known = await allSecrets(database);
  const notice = page.getByRole('region', { name: 'This has changed since you learnt it' });

  await page.goto('/review');
  await expect(page.getByText(`1 of ${facts} due`)).toBeVisible();
  await expect(notice).toHaveCount(0);
  await answerCard(page, hand, known);
  await expect(notice.getByText('It says now')).toBeVisible();
  await expect(notice.locator('del')).not.toHaveCount(0);
  await expectAccessible(page, 'a changed card');
  await expectNoSidewaysScroll(page, 'a changed card');
  await work(hand, notice.getByRole('button', { name: 'Stop learning it' }));
  await expect(notice.getByRole('status')).toHaveText('You stopped learning this.');
  await expect(page.getByRole('button', { name: /^(Forgot|Remembered)/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Next/ }).click();
  await expect(notice).toHaveCount(0);

  await answerCard(page, hand, known);
  await work(hand, notice.getByRole('button', { name: 'Keep learning it' }));
  await expect(notice.getByRole('status')).toHaveText('You keep learning this.');
  const rating = page.getByRole('button', { name: /^Remembered/ });
  if (await rating.isVisible()) await rating.click();
  else await next(page, hand);
  await page.goto('/review/changes');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(facts - 2);
});
