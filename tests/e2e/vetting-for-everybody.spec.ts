import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { current, formats, openVetting, report, rows } from './author';
import { expect, test } from './fixtures';
import { handOf, work } from './player';

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
