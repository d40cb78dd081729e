import type { Page } from '@playwright/test';
import { fails, hangs, says, startModelServerAt, type Behaviour, type ModelServer } from '../factories/model-server';
import { arabic } from '../unit/intake/articles';
import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { expectSaved, expectVetting, openVetting, rows } from './author';
import { expect, test } from './fixtures';
import { secretsOf } from './learner-in-database';
import { inArabic, sound, unsound } from './model-answers';
import { finishQuiz, handOf, work, type Hand } from './player';

const good = says(JSON.stringify({ facts: [...sound, ...unsound] }));
let server: ModelServer;
let behaviour: Behaviour;

test.beforeEach(async () => {
  const address = process.env.DATELINE_MODEL_URL;
  test.skip(address === undefined, 'no language model is set up here');
  behaviour = good;
  server = await startModelServerAt(Number(new URL(address ?? '').port), (response, call) => behaviour(response, call));
});
test.afterEach(() => server?.close());

/** Answers once `release` is called, so that what is shown meanwhile can be looked at. */
function heldBack(answer: Behaviour): { behaviour: Behaviour; release: () => void } {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const held: Behaviour = async (response, call) => {
    await released;
    await answer(response, call);
  };
  return { behaviour: held, release };
}

const ask = (page: Page, hand: Hand) => work(hand, page.getByRole('button', { name: /^Ask the language model/ }));
const makersOf = async (page: Page) => (await rows(page).allTextContents()).map((row) => (row.includes('language model') ? 'model' : row.includes('built-in') ? 'built-in' : 'nobody'));
const proposalsOf = async (page: Page, id: string) => ((await (await page.request.get(`/api/drafts/${id}`)).json()) as { proposals: { origin: string }[] }).proposals.map(({ origin }) => origin);

test('the model’s questions come beside the built-in ones, each with its maker, the refused with their reason, and are asked', async ({ page, secondDevice, database }, testInfo) => {
  test.setTimeout(150_000);
  const hand = handOf(testInfo);
  const { behaviour: held, release } = heldBack(good);
  behaviour = held;
  await openVetting(page);
  const builtIn = await rows(page).count();
  await ask(page, hand);

  // While it is at work: said, to be stopped without looking for how, and nothing else waits for it.
  await expect(page.getByRole('status').filter({ hasText: 'Proposing questions' })).toBeAttached();
  await expect(page.getByText('The language model is at work')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page, 'the model at work');
  await expectNoSidewaysScroll(page, 'the model at work');
  await work(hand, rows(page).nth(0).getByRole('button', { name: 'Accept', exact: true }));
  await expect(rows(page).nth(0)).toContainText('accepted');
  release();

  await expect(page.getByRole('status').filter({ hasText: 'The language model proposed 5 questions, and 3 held against the article.' })).toBeVisible();
  await expect(page.getByText('The language model read 1,200 tokens and wrote 340.')).toBeVisible();
  await expect(rows(page)).toHaveCount(builtIn + 2);
  for (const [index, { items }] of sound.entries()) {
    await expect(rows(page).nth(builtIn + index)).toContainText(items[0]?.stem ?? '');
    await expect(rows(page).nth(builtIn + index)).toContainText('language model');
  }
  await expect(rows(page).nth(builtIn - 1)).toContainText('built-in');
  await expect(page.locator('mark').filter({ hasText: 'Hadji Omar Tulawie' }).first()).toBeAttached();

  const account = page.getByRole('region', { name: 'What was proposed' });
  await account.locator('summary').click();
  const refusalOf = (stem: string) => account.getByRole('listitem').filter({ hasText: stem });
  await expect(refusalOf('When was the captain')).toContainText('The quotation is not in the article. (language model)');
  await expect(refusalOf('When was the 48-metre vessel')).toContainText('It states “1998”, which is not in the article. (language model)');
  await expectAccessible(page, 'what the model proposed');
  await expectNoSidewaysScroll(page, 'what the model proposed');

  // It passes the same desk as any other, and who answers sees no difference.
  await work(hand, page.getByRole('button', { name: /^Accept (all|the)/ }));
  await work(hand, page.getByRole('button', { name: /^Yes, accept/ }));
  await expectSaved(page);
  await work(hand, page.getByRole('button', { name: /^Publish \d+ questions/ }));
  await expect(page.getByRole('heading', { name: /^Published/ })).toBeVisible();
  const slug = (await page.getByRole('link', { name: 'Take the quiz' }).getAttribute('href'))?.split('/')[2] ?? '';
  const secrets = await secretsOf(database, slug);
  expect(secrets.map(({ stem }) => stem)).toEqual(expect.arrayContaining(sound.map(({ items }) => items[0]?.stem)));
  await secondDevice.goto(`/articles/${slug}/quiz`);
  await finishQuiz(secondDevice, hand, secrets);
});

const failures: [string, Behaviour | null, RegExp][] = [
  ['answers with half of a JSON', says('{"facts": [{"statement": "The fire'), /no answer that can be read/],
  ['takes no more requests', fails(429, { 'retry-after': '120' }), /takes no more requests for now\. Try again in a few minutes/],
  ['never answers', hangs, /took too long/],
  ['is gone', null, /cannot be reached/],
];
for (const [what, answer, sentence] of failures) {
  test(`a model whose server ${what} is said in a sentence, and the built-in questions are there`, async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const hand = handOf(testInfo);
    const id = await openVetting(page);
    const before = await rows(page).allTextContents();
    if (answer) behaviour = answer;
    else await server.close();
    await ask(page, hand);
    const alert = page.getByRole('alert').filter({ hasText: sentence });
    await expect(alert).toBeVisible({ timeout: 60_000 });
    await expect(alert).toContainText('The article and the questions on it are untouched.');
    await expect(alert).toBeInViewport();
    expect(await rows(page).allTextContents()).toEqual(before);
    expect(await proposalsOf(page, id)).toEqual(['built-in']);

    // The model can be asked once more, and the others be worked on whatever it does.
    if (answer) {
      behaviour = good;
      await ask(page, hand);
      await expect(page.getByText('The language model proposed 5 questions')).toBeVisible();
      await expect(alert).toHaveCount(0);
      expect(await makersOf(page)).toEqual([...before.map(() => 'built-in'), 'model', 'model']);
    }
    await work(hand, rows(page).nth(0).getByRole('button', { name: 'Accept', exact: true }));
    await expect(rows(page).nth(0)).toContainText('accepted');
    await expectSaved(page);
  });
}

test('a model at work can be stopped: its server is left, nothing is kept, and the built-in questions stay', async ({ page }, testInfo) => {
  const hand = handOf(testInfo);
  behaviour = hangs;
  const id = await openVetting(page);
  const before = await rows(page).allTextContents();
  await ask(page, hand);
  await expect.poll(() => server.calls.length).toBe(1);
  await work(hand, page.getByRole('button', { name: 'Stop' }));
  await expect(page.getByRole('alert').filter({ hasText: 'Stopped. Nothing was kept of it.' })).toBeVisible();
  expect(await server.calls[0]?.closedEarly).toBe(true);
  expect(await rows(page).allTextContents()).toEqual(before);
  expect(await proposalsOf(page, id)).toEqual(['built-in']);
});

test('a text in another language goes straight to the model, which is said, and its questions are set as the text is', async ({ page }, testInfo) => {
  const hand = handOf(testInfo);
  const headline = 'أضواء جديدة في القناة';
  behaviour = fails(429, { 'retry-after': '120' });
  await page.goto('/drafts/new');
  await page.getByLabel('The article, or its address').fill(arabic.join('\n\n'));
  await work(hand, page.getByRole('button', { name: /^Read this article/ }));
  await expect(page.getByText('This is in Arabic, and the built-in generator reads English. The language model can propose questions')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the questions' })).toHaveCount(0);
  await page.getByLabel('Headline').fill(headline);
  await expectAccessible(page, 'an article for the model');
  await expectNoSidewaysScroll(page, 'an article for the model');

  // Refused at first: said where the article is, which is kept, and can be asked again.
  await ask(page, hand);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('takes no more requests for now');
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  behaviour = says(JSON.stringify({ facts: inArabic }));
  await ask(page, hand);

  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}\?tokens=/);
  await expectVetting(page);
  await expect(page.getByText('The language model read 1,200 tokens and wrote 340.')).toBeVisible();
  const request = server.calls.at(-1)?.body.messages.at(-1)?.content;
  expect(request).toContain('Language: ar.');
  expect(request).toContain(arabic.join('\n\n'));
  expect(await proposalsOf(page, new URL(page.url()).pathname.split('/').at(-1) ?? '')).toEqual(['model']);
  expect(await makersOf(page)).toEqual(['model', 'model']);
  const [asked] = inArabic[0]?.items ?? [];
  const question = rows(page).nth(0).getByRole('heading');
  await expect(question).toHaveText(asked?.stem ?? '');
  await expect(question).toHaveCSS('direction', 'rtl');
  await expectNoSidewaysScroll(page, 'the model’s questions in Arabic');
});
