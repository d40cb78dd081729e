import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { work, type Hand } from './player';

/** A news report of the corpus the generator is tuned on: it yields enough to choose from. */
export const report = readFileSync(new URL('../../quality/corpus/tuning/02-sulu-ferry-fire.txt', import.meta.url), 'utf8').trim();
const [headline = '', ...paragraphs] = report.split(/\n+/);
export { headline, paragraphs };

/** Keeps a draft with questions proposed for it, as the pages do, and opens it. */
export async function openVetting(page: Page, text = paragraphs.join('\n\n'), title = headline): Promise<string> {
  const id = uuidV7(new Date(), Math.random);
  await page.goto('/');
  const headers = { origin: new URL(page.url()).origin };
  const fields = { id, title, publishedOn: '2026-11-20', language: 'en', direction: 'ltr', text };
  expect((await page.request.post('/api/drafts', { headers, data: fields })).status()).toBe(201);
  expect(await (await page.request.post(`/api/drafts/${id}/proposals`, { headers, data: { origin: 'built-in' } })).text()).toContain('"ok":true');
  await page.goto(`/drafts/${id}`);
  await expectVetting(page);
  return id;
}

/** Everything that may be accepted, out. Gives the address's last part. */
export async function publishAll(page: Page, hand: Hand): Promise<string> {
  await work(hand, page.getByRole('button', { name: /^Accept (all|the)/ }));
  await work(hand, page.getByRole('button', { name: /^Yes, accept/ }));
  await expectSaved(page);
  await work(hand, page.getByRole('button', { name: /^Publish \d+ question/ }));
  await expect(page.getByRole('heading', { name: /^Published/ })).toBeVisible();
  return (await page.getByRole('link', { name: 'Take the quiz' }).getAttribute('href'))?.split('/')[2] ?? '';
}

/** What a question can be asked as, once that is opened. */
export const formats = (page: Page) => page.getByRole('group', { name: 'Ask it as' });

/** The desk is there, and its script too: React has taken hold of the first button. */
export async function expectVetting(page: Page): Promise<void> {
  const accept = page.getByRole('button', { name: 'Accept', exact: true }).first();
  await expect(accept).toBeVisible();
  await expect.poll(() => accept.evaluate((button) => Object.keys(button).some((key) => key.startsWith('__reactProps')))).toBe(true);
  await expectSaved(page);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

export const rows = (page: Page): Locator => page.getByRole('region', { name: 'Questions' }).locator('ol > li');
export const current = (page: Page): Locator => page.locator('li[aria-current=true]');

/** What an author does to the question at hand: a key at a desk, a tap on a phone. */
export async function deed(page: Page, hand: Hand, key: string, button: string | RegExp): Promise<void> {
  if (hand === 'keyboard') await page.keyboard.press(key);
  else await current(page).getByRole('button', { name: button, exact: typeof button === 'string' }).tap();
}

/** How the server sees the draft. */
export async function storedDraft(page: Page, id: string): Promise<{ edits: { edit: { action: string; item?: string; items?: string[] } }[] }> {
  return (await page.request.get(`/api/drafts/${id}`)).json();
}
