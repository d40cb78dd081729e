import type { Page } from '@playwright/test';
import type pg from 'pg';
import { expect } from './fixtures';
import { learnerIdOf, letDaysPass } from './learner-in-database';
import { learnFacts } from './stored-reviews';

/** What a browser without a connection, or with a server that is gone, logs. */
export const noConnection = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_SOCKET_NOT_CONNECTED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH|Failed to load resource|Failed to fetch/;

/** A learner to whom all of so many facts fall due today. */
export async function learnerWithDue(page: Page, database: pg.Client, count: number): Promise<string> {
  await learnFacts(page, database, count);
  const learner = await learnerIdOf(page.context());
  await letDaysPass(database, learner, 400);
  return learner;
}

/** Opens the review and waits until its cards and the app itself are on the device. */
export async function storeForOffline(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/review`);
  await expect(page.getByText(/^1 of \d+ due$/)).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect(page.getByText(/cards stored here · everything sent/)).toBeVisible();
}

/** How much the server has of what a learner did. */
export async function countEvents(database: pg.Client, learnerId: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>('select count(*)::int as n from review_events where learner_id = $1', [learnerId]);
  return rows[0]?.n ?? 0;
}
