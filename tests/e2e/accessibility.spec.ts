import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { expect, test } from './fixtures';
import { learnerIdOf, letDaysPass, secretsOf } from './learner-in-database';
import { answer, currentSecret, finishQuiz, handOf } from './player';

const slug = 'iraq-nato';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page can be used by everybody, ${colorScheme}`, async ({ page, database }, testInfo) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const check = async (name: string) => {
      await expectAccessible(page, name);
      await expectNoSidewaysScroll(page, name);
    };
    const visit = async (path: string) => {
      await page.goto(path);
      await expect(page.locator('main')).toBeVisible();
      await check(path);
    };
    for (const path of ['/', `/articles/${slug}`, '/review', '/review/changes', '/progress', '/sign-in', '/keep', '/account', '/drafts', '/drafts/new', `/articles/${slug}/quiz`]) await visit(path);

    const hand = handOf(testInfo);
    const secrets = await secretsOf(database, slug);
    await answer(page, hand, await currentSecret(page, secrets), 'wrong');
    await check('quiz, answered');
    await page.goto(`/articles/${slug}/quiz`);
    await finishQuiz(page, hand, secrets, undefined, 1);
    await expect(page.getByRole('link', { name: /Keep my progress/ }).first()).toBeVisible();
    await check('quiz, summary');

    await letDaysPass(database, await learnerIdOf(page.context()), 400);
    for (const path of ['/', '/review', '/progress', '/account']) await visit(path);
  });
}
