import { expectAccessible, expectNoSidewaysScroll } from './accessible-page';
import { current, deed, expectSaved, formats, openVetting, rows, storedDraft } from './author';
import { expect, test } from './fixtures';
import { handOf, work } from './player';

/** Written for this: somebody's post is asked for by typing, and a figure can be asked for by hand. */
const bridge = [
  'Nadia Haddad, the engineer who led the work, said on Monday that the bridge over the Orla would be open to all traffic by the end of the year.',
  'The bridge was crossed by 480 vehicles on the first day, which was more than it had been built for and less than had been feared by those who live at its ends.',
  'Tomas Reyes, the mayor of Bresk, welcomed the opening. The bridge was built in 1962 and has been closed since a flood in March 2019.',
].join('\n\n');

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
