import { readFile } from 'node:fs/promises';
import { readPackage } from '@/lib/anki/read-package';
import { learnerExportSchema } from '@/lib/schemas/learner-export';
import { makeApkg, type MadeNote } from '@/tests/factories/anki-package';
import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { dragged, drag } from './file-drop';
import { expect, test } from './fixtures';
import { learnerIdOf, secretsOf } from './learner-in-database';
import { answer, currentSecret, handOf, next, work } from './player';

const daysAgo = (days: number): number => Date.now() - days * 86_400_000;
const notes: MadeNote[] = [
  { guid: 'no', deck: 'Capitals', fields: ['Capital of Norway?<img src="oslo.jpg">', 'Oslo'], reviews: { 0: [[daysAgo(40), 3], [daysAgo(38), 3]] } },
  { guid: 'pe', deck: 'Capitals', fields: ['Capital of Peru?', 'Lima'], reviews: { 0: [[daysAgo(9), 3]] } },
  { guid: 'im', deck: 'Capitals', fields: ['<img src="x.png">', 'A picture'] },
];

test('what was learnt can be taken out, as JSON and for Anki', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const iraq = await secretsOf(database, 'iraq-nato');
  await page.goto('/articles/iraq-nato/quiz');
  for (let count = 0; count < 2; count += 1) {
    await answer(page, hand, await currentSecret(page, iraq), 'right');
    await next(page, hand);
  }
  await page.goto('/account');
  await work(hand, page.getByRole('link', { name: 'Take out or bring in' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
  await expectAccessible(page, 'your data');
  await expectNoSidewaysScroll(page, 'your data');

  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), work(hand, page.getByRole('link', { name }))]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const json = await download('Everything as JSON');
  expect(json.name).toMatch(/^dateline-\d{4}-\d\d-\d\d\.json$/);
  const everything = learnerExportSchema.parse(JSON.parse(json.bytes.toString('utf8')));
  expect(everything.learner[0]?.id).toBe(await learnerIdOf(page.context()));
  expect(everything.reviewEvents).toHaveLength(2);

  const anki = await download('Cards for Anki');
  expect(anki.name).toMatch(/^dateline-\d{4}-\d\d-\d\d\.apkg$/);
  const read = await readPackage(anki.bytes, new Date());
  expect(read.ok && read.notes.map(({ factId }) => factId).sort()).toEqual(everything.cards.map(({ factId }) => factId).sort());
  expect(read.ok && read.reviews.at).toHaveLength(2);
});

test('cards come in from Anki with their history, once, and can be deleted', async ({ page, secondDevice, expectedFaults }, testInfo) => {
  const hand = handOf(testInfo);
  const bytes = Buffer.from(await makeApkg(notes));
  const file = { name: 'capitals.apkg', mimeType: 'application/octet-stream', buffer: bytes };
  await page.goto('/account/data');
  await expect(page.getByText('There is nothing of yours here yet.')).toBeVisible();

  const chosen = page.getByLabel('Anki package', { exact: true });
  await chosen.setInputFiles({ name: 'letter.apkg', mimeType: 'text/plain', buffer: Buffer.from('Dear Anki') });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('not an Anki package');

  await chosen.setInputFiles(file);
  await expect(page.getByText('Brought in 2 notes and 3 reviews.')).toBeVisible();
  await expect(page.getByText('1 note had nothing but pictures or sounds on one side, and was left out.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Capitals' })).toBeVisible();
  await expectAccessible(page, 'your data after an import');
  await expectNoSidewaysScroll(page, 'your data after an import');

  // Dropped, this time: it is all here already.
  await drag(await dragged(page, { name: file.name, mimeType: file.mimeType, bytes }), 'drop', page.locator('main'));
  await expect(page.getByText('Everything in this package is here already.')).toBeVisible();

  await page.getByRole('link', { name: 'Capitals' }).click();
  await expect(page.getByText('Capital of Norway? — Oslo')).toBeVisible();
  const address = page.url();
  expectedFaults.push(/status 404/, /404 \(Not Found\)/);
  expect((await secondDevice.goto(address))?.status()).toBe(404);

  await page.goto('/review');
  await expect(page.getByText(/Capital of (Norway|Peru)\?/).first()).toBeVisible();

  await page.goto('/account/data');
  await work(hand, page.getByRole('button', { name: 'Delete Capitals' }));
  await expect(page.getByRole('link', { name: 'Capitals' })).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);
});
