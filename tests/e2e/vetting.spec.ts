import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { current, deed, expectSaved, expectVetting, headline, openVetting, paragraphs, report, rows, storedDraft } from './author';
import { expect, test } from './fixtures';
import { secretsOf } from './learner-in-database';
import { finishQuiz, handOf, work } from './player';

const formats = (page: Page) => page.getByRole('group', { name: 'Ask it as' });

/** Written for this: somebody's post is asked for by typing, and a figure can be asked for by hand. */
const bridge = [
  'Nadia Haddad, the engineer who led the work, said on Monday that the bridge over the Orla would be open to all traffic by the end of the year.',
  'The bridge was crossed by 480 vehicles on the first day, which was more than it had been built for and less than had been feared by those who live at its ends.',
  'Tomas Reyes, the mayor of Bresk, welcomed the opening. The bridge was built in 1962 and has been closed since a flood in March 2019.',
].join('\n\n');

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

test('a question changes its format, and its wrong answers are typed', async ({ page }, testInfo) => {
  const hand = handOf(testInfo);
  const id = await openVetting(page, bridge);
  const typed = rows(page).filter({ hasText: 'Short answer' }).first();
  await typed.getByRole('button', { name: 'Edit' }).focus();
  await expect(typed).toHaveAttribute('aria-current', 'true');
  const key = (await current(page).locator('.font-semibold').last().textContent()) ?? '';
  expect(key).not.toBe('');

  // Escape leaves it as it was, and the keys go on working from the question.
  await deed(page, hand, 'f', 'Format');
  await expect(formats(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(formats(page)).toHaveCount(0);
  await expect(current(page)).toBeFocused();

  await deed(page, hand, 'f', 'Format');
  await work(hand, formats(page).getByRole('button', { name: /^Multiple choice/ }));
  const form = page.getByRole('form', { name: 'Ask it as a choice' });
  await form.getByLabel('Wrong answer 2').fill('the keeper of the lighthouse');
  // What is half typed outlives the page.
  await page.reload();
  await expectSaved(page);
  await expect(form.getByLabel('Wrong answer 2')).toHaveValue('the keeper of the lighthouse');
  await form.getByLabel('Wrong answer 3').fill('the owner of the ferry');
  await expect(form.getByText('The marked sentence bears this out.')).toBeVisible();
  if (hand === 'keyboard') await form.getByLabel('Wrong answer 3').press('Control+Enter');
  else await form.getByRole('button', { name: /^Ask it as a choice/ }).tap();
  await expect(form).toHaveCount(0);
  await expect(current(page)).toContainText(/Multiple choice\s*· by you/);
  await expectSaved(page);
  expect((await storedDraft(page, id)).edits.map(({ edit }) => edit.action)).toEqual(['recast']);
  // The typed form is still there, for reviews.
  await expect(current(page).getByText(/other forms?, for reviews/)).toBeVisible();
});

test('a number has a unit and a tolerance, and a learner is graded by them', async ({ page, secondDevice }, testInfo) => {
  test.setTimeout(120_000);
  const hand = handOf(testInfo);
  await openVetting(page, bridge);
  await page.getByRole('button', { name: 'Write a question yourself' }).click();
  const own = page.getByRole('form', { name: 'Add this question' });
  const sentence = page.getByLabel('The sentence it rests on');
  await sentence.selectOption({ label: await sentence.locator('option').filter({ hasText: '480 vehicles' }).first().textContent().then((label) => label ?? '') });
  await work(hand, own.getByRole('button', { name: 'Number', exact: true }));
  await own.getByLabel('Question').fill('How many vehicles crossed the bridge on the first day?');
  await own.getByLabel('Answer', { exact: true }).fill('480');
  await own.getByLabel('Unit').fill('lorries');
  await expect(own.getByText('does not count in “lorries”')).toBeVisible();
  await own.getByLabel('Unit').fill('vehicles');
  await own.getByLabel('May be off by').fill('5 %');
  await expect(own.getByText('Give an amount in the unit of the answer')).toBeVisible();
  await own.getByLabel('May be off by').fill('20');
  await expect(own.getByText('The marked sentence bears this out.')).toBeVisible();
  await expectAccessible(page, 'a number typed in');
  await expectNoSidewaysScroll(page, 'a number typed in');
  await work(hand, own.getByRole('button', { name: /^Add this question/ }));
  await expect(rows(page).last()).toContainText('480 vehicles – or up to 20 off');
  await work(hand, page.getByRole('button', { name: /^Publish 1 question/ }));
  const slug = (await page.getByRole('link', { name: 'Take the quiz' }).getAttribute('href'))?.split('/')[2] ?? '';

  await secondDevice.goto(`/articles/${slug}/quiz`);
  const answer = secondDevice.getByRole('textbox', { name: 'Your answer' });
  await expect(secondDevice.getByText('A number of vehicles, in figures or words.')).toBeVisible();
  await answer.fill('500');
  await answer.press('Enter');
  await expect(secondDevice.getByText('Anything within 20 vehicles of it counts.')).toBeVisible();
  await expect(secondDevice.getByRole('heading', { name: /^Right/ })).toBeVisible();
});

test('two tabs of one draft lose nothing and come to the same', async ({ page, context }) => {
  const id = await openVetting(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expectVetting(other);
  const accept = (tab: typeof page, index: number) => rows(tab).nth(index).getByRole('button', { name: 'Accept', exact: true }).click();
  // At once, each its own.
  await Promise.all([accept(page, 0), accept(other, 1)]);
  await Promise.all([accept(page, 2), rows(other).nth(3).getByRole('button', { name: 'Reject' }).click()]);
  for (const tab of [page, other]) {
    await expectSaved(tab);
    for (const index of [0, 1, 2]) await expect(rows(tab).nth(index)).toContainText('accepted');
    await expect(rows(tab).nth(3)).toContainText('rejected');
  }
  expect((await storedDraft(page, id)).edits).toHaveLength(4);
});

test('what is done without a connection is there after a reload, half-typed words too, and is saved once there is one', async ({ page, expectedFaults }) => {
  expectedFaults.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource|ERR_FAILED/);
  const id = await openVetting(page);
  // The server is gone for the edits alone: the page itself must still load.
  await page.route('**/api/drafts/*/edits', (route) => route.abort('internetdisconnected'));
  await rows(page).nth(0).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'kept on this device' })).toBeVisible();
  await rows(page).nth(1).getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('form', { name: 'Keep these words' });
  await form.getByLabel('Shown once it is answered').fill('Half a sen');

  await page.reload();
  await expect(page.getByRole('form', { name: 'Keep these words' }).getByLabel('Shown once it is answered')).toHaveValue('Half a sen');
  await expect(rows(page).nth(0)).toContainText('accepted');
  expect((await storedDraft(page, id)).edits).toHaveLength(0);
  await page.goto('/drafts');
  await expect(page.getByText('1 edit not saved yet, kept on this device')).toBeVisible();

  // With a connection again, opening it is enough.
  await page.unroute('**/api/drafts/*/edits');
  await page.goto(`/drafts/${id}`);
  await expect.poll(async () => (await storedDraft(page, id)).edits.length).toBe(1);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await page.reload();
  await expectVetting(page);
  await expect(page.getByRole('form', { name: 'Keep these words' })).toHaveCount(0);
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

test('a session that has ended keeps the edits and says what to do', async ({ page, context, expectedFaults }) => {
  expectedFaults.push(/401|404/);
  await openVetting(page);
  const cookies = await context.cookies();
  await context.clearCookies();
  await rows(page).nth(0).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Sign in' })).toContainText('kept on this device');
  await context.addCookies(cookies);
  await page.getByRole('button', { name: 'Try again now' }).click();
  await expectSaved(page);
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every state of the desk can be used by everybody, ${colorScheme}`, async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const hand = handOf(testInfo);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (name: string) => {
      await expectAccessible(page, name);
      await expectNoSidewaysScroll(page, name);
    };
    await page.goto('/drafts/new');
    await check('an empty desk');
    await page.getByLabel('The article, or its address').fill(report);
    await work(hand, page.getByRole('button', { name: 'Read this article' }));
    await expect(page.getByRole('button', { name: 'Make the questions' })).toBeVisible();
    await check('the look');
    await work(hand, page.getByRole('button', { name: 'Edit the text' }));
    await check('the text typed in');

    await openVetting(page);
    await check('vetting');
    if (hand === 'thumb') {
      await page.getByRole('button', { name: 'Article', exact: true }).tap();
      await check('the article on a phone');
      await page.getByRole('button', { name: /^Questions/ }).tap();
    }
    await rows(page).nth(0).getByRole('button', { name: 'Format', exact: true }).click();
    await current(page).evaluate((row) => row.scrollIntoView({ block: 'start' }));
    await check('the formats to choose from');
    await formats(page).getByRole('button', { name: 'Leave it' }).click();
    await rows(page).nth(0).getByRole('button', { name: 'Edit' }).click();
    await check('an item typed over');
    await page.getByRole('button', { name: 'Leave it as it was' }).click();
    await rows(page).nth(0).getByRole('button', { name: 'Reject' }).click();
    await check('a rejected item');
    await page.getByRole('button', { name: 'Write a question yourself' }).click();
    await check('a question by hand');
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('button', { name: /^Accept (all|the)/ }).click();
    await page.getByRole('button', { name: /^Yes, accept/ }).click();
    await page.getByRole('button', { name: /^Publish \d+/ }).click();
    await expect(page.getByRole('heading', { name: /^Published/ })).toBeVisible();
    await check('published');
    await page.goto('/drafts');
    await check('the list');
  });
}
