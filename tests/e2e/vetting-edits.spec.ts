import { expectSaved, expectVetting, openVetting, rows, storedDraft } from './author';
import { expect, test } from './fixtures';

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
