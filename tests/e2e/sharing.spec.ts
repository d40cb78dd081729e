import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { body, paragraphs, title } from '../unit/intake/articles';
import { makeDocx } from '../unit/intake/make-files';
import { makePage } from '../unit/intake/make-page';
import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { expectVetting } from './author';
import { expect, test } from './fixtures';
import { handOf, work } from './player';
import { share } from './share-sheet';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const box = (page: Page) => page.getByLabel('The article, or its address');
const look = (page: Page) => page.getByRole('region', { name: /^The text/ });

async function expectLookOver(page: Page): Promise<void> {
  await page.waitForURL('/drafts/new');
  await expect(page.getByRole('heading', { name: 'Look it over' })).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveValue(title);
  for (const paragraph of paragraphs) await expect(look(page).getByText(paragraph, { exact: true })).toBeVisible();
}

// A device's share is a POST, which the worker leaves alone; the address that stands in for it here (share-sheet.ts) is a GET until it is on its way.
test.use({ serviceWorkers: 'block' });

test('a text shared to the installed app is looked over under its title, dated today for want of a day, and becomes a draft', async ({ page }, testInfo) => {
  const hand = handOf(testInfo);
  await share(page, { title, text: body });
  await expectLookOver(page);
  await expect(page.getByText('had begun here')).toHaveCount(0);
  const today = await page.evaluate(() => new Intl.DateTimeFormat('sv-SE').format(new Date()));
  await expect(page.getByLabel('Published on')).toHaveValue(today);
  await expect(page.getByText('so today is assumed')).toBeVisible();
  await expectAccessible(page, 'a shared article');
  await expectNoSidewaysScroll(page, 'a shared article');
  await work(hand, page.getByRole('button', { name: 'Make the questions' }));
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await expectVetting(page);
  await expect(page.getByRole('heading', { name: `Questions on ${title}` })).toBeVisible();

  // It was taken once: the page it passed through has nothing more to give.
  await page.goto('/drafts/share/received');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Share it once more, or paste it.');
});

test('a shared file waits until it is said what is to become of the article that was begun', async ({ page }, testInfo) => {
  const hand = handOf(testInfo);
  const file = () => new File([Buffer.from(makeDocx([{ text: title, style: 'Title' }, ...paragraphs.map((text) => ({ text }))]))], 'harbour.docx', { type: docxType });
  await page.goto('/drafts/new');
  await box(page).fill('Half an article that I have begun to type');
  await share(page, { file: file() });
  await expect(page.getByText('You had begun another article here.')).toBeVisible();
  await expectAccessible(page, 'a shared article beside one that was begun');
  await work(hand, page.getByRole('link', { name: 'Keep what I had begun' }));
  await expect(box(page)).toHaveValue('Half an article that I have begun to type');

  await share(page, { file: file() });
  await work(hand, page.getByRole('button', { name: 'Use the shared article' }));
  await expectLookOver(page);
});

test('a shared file that cannot be read is said in a sentence, with the way to paste', async ({ page }, testInfo) => {
  await share(page, { file: new File(['%PDF-1.4 and then nothing'], 'photo.pdf', { type: 'application/pdf' }) });
  await page.waitForURL('/drafts/share/received');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This file is damaged or incomplete.');
  await expectAccessible(page, 'a shared file that cannot be read');
  await work(handOf(testInfo), page.getByRole('link', { name: 'Paste an article' }));
  await page.waitForURL('/drafts/new');
  await expect(box(page)).toHaveValue('');
});

test('an address in a link is put into the box, and fetched only when that is asked for', async ({ page }, testInfo) => {
  const [host = '', port = ''] = (process.env.DATELINE_INTAKE_ALLOW ?? '').split(':');
  test.skip(port === '', 'no address may be fetched from here');
  const asked: (string | undefined)[] = [];
  const paper = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(makePage({ title, paragraphs }));
  });
  await new Promise<void>((resolve) => paper.listen(Number(port), resolve));
  try {
    const address = `http://${host}:${port}/news/lights`;
    await page.goto(`/drafts/share?${new URLSearchParams({ title, text: `${title} ${address}` })}`, { waitUntil: 'commit' });
    await page.waitForURL('/drafts/new');
    await expect(box(page)).toHaveValue(address);
    expect(asked).toEqual([]);
    await work(handOf(testInfo), page.getByRole('button', { name: /^Fetch this page/ }));
    await expectLookOver(page);
    expect(asked).toEqual(['/news/lights']);
  } finally {
    await new Promise((resolve) => paper.close(resolve));
  }
});
