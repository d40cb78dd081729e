import { current, deed, expectSaved, expectVetting, formats, headline, openVetting, paragraphs, report, rows, storedDraft } from './author';
import { expect, test } from './fixtures';
import { secretsOf } from './learner-in-database';
import { finishQuiz, handOf, work } from './player';

test('from pasted text to a published set that somebody else takes', async ({ page, secondDevice, database }, testInfo) => {
  test.setTimeout(150_000);
  const hand = handOf(testInfo);
  await page.goto('/drafts');
  await work(hand, page.getByRole('link', { name: 'Make questions from an article' }));
  await page.getByLabel('The article, or its address').fill(report);
  if (hand === 'keyboard') await page.keyboard.press('Control+Enter');
  else await page.getByRole('button', { name: 'Read this article' }).tap();

  // The look: a headline found, a stray line taken out, the day set.
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  const byline = page.getByText(paragraphs[0] ?? '', { exact: true });
  if (await byline.count()) await work(hand, page.getByRole('button', { name: 'Take out paragraph 1', exact: true }));
  await page.getByLabel('Published on').fill('2026-11-20');
  await work(hand, page.getByRole('button', { name: 'Make the questions' }));
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await expectVetting(page);
  const draftId = page.url().split('/').at(-1) ?? '';
  const proposed = await rows(page).count();
  expect(proposed).toBeGreaterThanOrEqual(5);

  // Accepting goes on to the next by itself.
  await deed(page, hand, 'a', 'Accept');
  await expect(rows(page).nth(0)).toContainText('accepted');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'true');

  // Rejecting asks why, and the second one is done.
  await deed(page, hand, 'x', 'Reject');
  await expect(current(page)).toContainText('Rejected');
  await deed(page, hand, '3', /^Trivial/);
  await expect(rows(page).nth(1)).toContainText('Rejected: trivial');
  await expect(rows(page).nth(2)).toHaveAttribute('aria-current', 'true');

  // The third in another format, and back again by undo.
  const third = await current(page).getByRole('heading').textContent();
  await deed(page, hand, 'f', 'Format');
  await work(hand, formats(page).getByRole('button', { name: 'True or false' }));
  await expect(current(page)).toContainText('True or false');
  await expect.poll(async () => (await storedDraft(page, draftId)).edits.some(({ edit }) => edit.action === 'recast' || edit.action === 'replace')).toBe(true);
  if (hand === 'keyboard') await page.keyboard.press('u');
  else await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(current(page).getByRole('heading')).toHaveText(third ?? '');

  // Edited in place: what the gate refuses is said while it is typed, and can be mended.
  await deed(page, hand, 'e', 'Edit');
  const form = page.getByRole('form', { name: 'Keep these words' });
  const rationale = form.getByLabel('Shown once it is answered');
  await expect(rationale).toBeVisible();
  await rationale.fill('The report says so in as many words.');
  if (hand === 'keyboard') await page.keyboard.press('Control+Enter');
  else await form.getByRole('button', { name: /^Keep these words/ }).tap();
  await expect(form).toHaveCount(0);
  await expect(current(page)).toContainText('edited by you');
  await expect(current(page)).toContainText('The report says so in as many words.');

  // Moved down by one.
  const moved = await current(page).getByRole('heading').textContent();
  await deed(page, hand, 'J', 'Move down');
  await expect(rows(page).nth(3)).toContainText(moved ?? '');

  // By hand, from words selected in the article.
  if (hand === 'thumb') await page.getByRole('button', { name: 'Article', exact: true }).tap();
  await page.evaluate(() => {
    const place = [...document.querySelectorAll('[data-start]')].find((element) => element.textContent?.includes('231 people'));
    const node = place?.firstChild;
    const at = node?.textContent?.indexOf('231 people') ?? -1;
    if (!node || at < 0) throw new Error('the sentence is missing');
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + '231 people'.length);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  });
  if (hand === 'keyboard') await page.keyboard.press('n');
  else await page.getByRole('button', { name: /^Ask about this/ }).tap();
  const own = page.getByRole('form', { name: 'Add this question' });
  await work(hand, own.getByRole('button', { name: 'Short answer' }));
  await expect(own.getByLabel('Answer', { exact: true })).toHaveValue('231 people');
  await own.getByLabel('Question').fill('How many people was the ferry carrying according to its manifest?');
  await expect(own.getByText('The marked sentence bears this out.')).toBeVisible();
  if (hand === 'keyboard') await page.keyboard.press('Control+Enter');
  else await own.getByRole('button', { name: /^Add this question/ }).tap();
  await expect(rows(page)).toHaveCount(proposed + 1);
  await expect(rows(page).last()).toContainText('by you');
  await expect(rows(page).last()).toContainText('accepted');

  // The rest at one press, which says how many; then out.
  await work(hand, page.getByRole('button', { name: /^Accept (all|the)/ }));
  await work(hand, page.getByRole('button', { name: /^Yes, accept/ }));
  await work(hand, page.getByRole('button', { name: new RegExp(`^Publish ${proposed} questions`) }));
  await expect(page.getByRole('heading', { name: /^Published\./ })).toBeVisible();
  const slug = (await page.getByRole('link', { name: 'Take the quiz' }).getAttribute('href'))?.split('/')[2] ?? '';

  await secondDevice.goto(`/articles/${slug}/quiz`);
  const secrets = await secretsOf(database, slug);
  expect(secrets).toHaveLength(proposed);
  await finishQuiz(secondDevice, hand, secrets);
  await expect(secondDevice.getByText(new RegExp(`${proposed} of ${proposed}`)).first()).toBeVisible();

  // Edited after: a second version.
  await page.reload();
  await expectSaved(page);
  await work(hand, page.getByRole('button', { name: 'Undo' }));
  await expectSaved(page);
  await work(hand, page.getByRole('button', { name: 'Publish the changes' }));
  await expect(page.getByRole('heading', { name: /2nd version/ })).toBeVisible();
  await page.goto('/drafts');
  await expect(page.getByRole('region', { name: 'Published' }).getByRole('listitem').filter({ hasText: headline }).first()).toContainText('version 2');
});

test('a hovered question lights up its sentence, and a sentence leads to its question', async ({ page }, testInfo) => {
  test.skip(handOf(testInfo) === 'thumb', 'on a phone the sentence stands under its question');
  await openVetting(page);
  const last = rows(page).last();
  await last.scrollIntoViewIfNeeded();
  await last.hover();
  const lit = page.locator('mark[data-lit]').first();
  await expect(lit).toBeInViewport();
  await page.getByRole('button', { name: 'Question 2' }).first().click();
  await expect(rows(page).nth(1)).toBeFocused();
});

test('somebody else’s draft is not found', async ({ page, secondDevice, expectedFaults }) => {
  expectedFaults.push(/404/);
  const id = await openVetting(page);
  await secondDevice.goto('/articles/iraq-nato');
  for (const path of [`/drafts/${id}`, '/drafts/no-such-draft']) expect((await secondDevice.goto(path))?.status(), path).toBe(404);
  expect((await secondDevice.request.get(`/api/drafts/${id}`)).status()).not.toBe(200);
});

test('making questions can be stopped, and the article is still there', async ({ page }, testInfo) => {
  const hand = handOf(testInfo);
  await page.route('**/proposals', () => {
    // Held until it is aborted.
  });
  await page.goto('/drafts/new');
  await page.getByLabel('The article, or its address').fill(report);
  await work(hand, page.getByRole('button', { name: 'Read this article' }));
  await work(hand, page.getByRole('button', { name: 'Make the questions' }));
  await work(hand, page.getByRole('button', { name: 'Stop' }));
  await expect(page.getByRole('alert').filter({ hasText: 'Stopped' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue(headline);
  await page.unroute('**/proposals');
  await work(hand, page.getByRole('button', { name: 'Make the questions' }));
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await expectVetting(page);
});
