import { createServer } from 'node:http';
import type { Locator, Page } from '@playwright/test';
import { arabic, paragraphs, title } from '../unit/intake/articles';
import { makeDocx, makePdf, pdfPage } from '../unit/intake/make-files';
import { makePage } from '../unit/intake/make-page';
import { current, expectSaved, expectVetting, rows } from './author';
import { drag, dragged } from './file-drop';
import { expect, test } from './fixtures';
import { secretsOf } from './learner-in-database';
import { finishQuiz, handOf, work, type Hand } from './player';

const files = {
  pdf: { name: 'harbour.pdf', mimeType: 'application/pdf', make: () => makePdf([pdfPage([title, ...paragraphs])], { title }) },
  docx: {
    name: 'harbour.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: () => makeDocx([{ text: title, style: 'Title' }, ...paragraphs.map((text) => ({ text }))]),
  },
};

const box = (page: Page): Locator => page.getByLabel('The article, or its address');
const look = (page: Page): Locator => page.getByRole('region', { name: /^The text/ });

async function choose(page: Page, { name, mimeType, make }: (typeof files)['pdf']): Promise<void> {
  await page.getByLabel('File with the article').setInputFiles({ name, mimeType, buffer: Buffer.from(make()) });
}

async function lookThenMake(page: Page, hand: Hand): Promise<void> {
  await expect(look(page)).toContainText('coaster Marit Lind');
  await expect(look(page)).toContainText('eleven times in two years');
  await work(hand, page.getByRole('button', { name: 'Make the questions' }));
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await expectVetting(page);
}

/** Everything that may be accepted, out, and answered by somebody else. */
async function publishAndTake(page: Page, other: Page, database: Parameters<typeof secretsOf>[0], hand: Hand): Promise<void> {
  await work(hand, page.getByRole('button', { name: /^Accept (all|the)/ }));
  await work(hand, page.getByRole('button', { name: /^Yes, accept/ }));
  await expectSaved(page);
  await work(hand, page.getByRole('button', { name: /^Publish \d+ question/ }));
  await expect(page.getByRole('heading', { name: /^Published/ })).toBeVisible();
  const path = (await page.getByRole('link', { name: 'Take the quiz' }).getAttribute('href')) ?? '';
  await other.goto(path);
  await finishQuiz(other, hand, await secretsOf(database, path.split('/')[2] ?? ''));
}

for (const [kind, file] of Object.entries(files)) {
  test(`a ${kind} file becomes a quiz`, async ({ page, secondDevice, database }, testInfo) => {
    test.setTimeout(120_000);
    const hand = handOf(testInfo);
    await page.goto('/drafts/new');
    await choose(page, file);
    await expect(page.getByLabel('Headline')).toHaveValue(title);
    await lookThenMake(page, hand);
    await publishAndTake(page, secondDevice, database, hand);
  });
}

test('an address becomes a quiz, and the same address again is offered and not made twice', async ({ page, secondDevice, database }, testInfo) => {
  test.setTimeout(120_000);
  const hand = handOf(testInfo);
  const [host = '', port = ''] = (process.env.DATELINE_INTAKE_ALLOW ?? '').split(':');
  test.skip(port === '', 'no address may be fetched from here');
  const paper = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(makePage({ title, paragraphs })));
  await new Promise<void>((resolve) => paper.listen(Number(port), resolve));
  try {
    const fetchIt = async () => {
      await page.goto('/drafts/new');
      await box(page).fill(`http://${host}:${port}/news/harbour`);
      await work(hand, page.getByRole('button', { name: /^Fetch this page/ }));
    };
    await fetchIt();
    await expect(page.getByLabel('Headline')).toHaveValue(title);
    await lookThenMake(page, hand);
    const draft = page.url();
    await publishAndTake(page, secondDevice, database, hand);

    await fetchIt();
    await work(hand, page.getByRole('button', { name: 'Make the questions' }));
    await expect(page.getByText('You already have this article.')).toBeVisible();
    await work(hand, page.getByRole('link', { name: 'Open it' }));
    await page.waitForURL(draft);
  } finally {
    await new Promise((resolve) => paper.close(resolve));
  }
});

test('what cannot be read is said in a sentence that helps, and nothing typed is lost', async ({ page, expectedFaults }, testInfo) => {
  expectedFaults.push(/422/);
  const hand = handOf(testInfo);
  await page.goto('/drafts/new');
  await box(page).fill('Half an article that I have begun to type');
  await page.getByLabel('File with the article').setInputFiles({ name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 and then nothing') });
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/[a-z].{20,}\./i);
  await expect(box(page)).toHaveValue('Half an article that I have begun to type');
  await page.reload();
  await expect(box(page)).toHaveValue('Half an article that I have begun to type');
  await expect(page.getByText('still as you left it')).toBeVisible();
  await work(hand, page.getByRole('button', { name: 'Start over' }));
  await expect(box(page)).toHaveValue('');

  await box(page).fill('http://127.0.0.1/admin');
  await work(hand, page.getByRole('button', { name: /^Fetch this page/ }));
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(box(page)).toHaveValue('http://127.0.0.1/admin');
});

test('a file dropped anywhere on the page becomes a draft', async ({ page }, testInfo) => {
  const { name, mimeType, make } = files.docx;
  await page.goto('/drafts/new');
  const file = await dragged(page, { name, mimeType, bytes: make() });
  // Heard once the page has come alive; a hand that drags says it again all the time.
  await expect.poll(() => drag(file, 'dragover', box(page))).toBe(true);
  await expect(page.getByPlaceholder('Drop the file to have it read.')).toBeVisible();
  await drag(file, 'dragleave', box(page));
  await expect(page.getByPlaceholder('Paste here')).toBeVisible();
  const besideTheBox = page.getByRole('heading', { name: 'Make questions from an article' });
  expect(await drag(file, 'drop', besideTheBox), 'opened by the browser in place of the page').toBe(true);
  await expect(page.getByLabel('Headline')).toHaveValue(title);
  await lookThenMake(page, handOf(testInfo));
});

test('a dropped file that is no article is refused in a sentence, and what was typed stays', async ({ page, expectedFaults }) => {
  expectedFaults.push(/422/);
  await page.goto('/drafts/new');
  const picture = await dragged(page, { name: 'harbour.png', mimeType: 'image/png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13) });
  await expect.poll(() => drag(picture, 'dragover', box(page))).toBe(true);
  await box(page).fill('Half an article that I have begun to type');
  await drag(picture, 'drop', box(page));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This is a picture');
  await expect(page.getByPlaceholder('Paste here')).toHaveValue('Half an article that I have begun to type');
  // The next one is read as if nothing had been.
  const { name, mimeType, make } = files.docx;
  await drag(await dragged(page, { name, mimeType, bytes: make() }), 'drop', box(page));
  await expect(page.getByLabel('Headline')).toHaveValue(title);
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

test('an article in Arabic is set from the right, and its questions are written by hand', async ({ page }, testInfo) => {
  const hand = handOf(testInfo);
  await page.goto('/drafts/new');
  await box(page).fill(arabic.join('\n\n'));
  await work(hand, page.getByRole('button', { name: /^Read this article/ }));
  await expect(page.getByText(/This is in Arabic/)).toBeVisible();
  await page.getByLabel('Headline').fill('أضواء جديدة في القناة');
  await work(hand, page.getByRole('button', { name: 'Write the questions by hand' }));
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await work(hand, page.getByRole('button', { name: 'Write a question yourself' }));
  const form = page.getByRole('form', { name: 'Add this question' });
  await work(hand, form.getByRole('button', { name: 'Short answer' }));
  await form.getByLabel('Question').fill('ماذا أمر المجلس بتركيبه؟');
  await form.getByLabel('Answer', { exact: true }).fill('أضواء جديدة');
  await expect(form.getByText('The marked sentence bears this out.')).toBeVisible();
  await work(hand, form.getByRole('button', { name: /^Add this question/ }));
  await expect(rows(page)).toHaveCount(1);
  await expect(current(page).getByRole('heading')).toHaveCSS('direction', 'rtl');
  await expectSaved(page);
  await work(hand, page.getByRole('button', { name: 'Publish 1 question' }));
  await expect(page.getByRole('heading', { name: /^Published/ })).toBeVisible();
});
