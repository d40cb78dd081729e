import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { publishComposites } from './composite-content';
import { shownOrder } from './composite-player';
import { expect, test } from './fixtures';
import { allSecrets, learnerIdOf, letDaysPass, secretsOf, type Secret } from './learner-in-database';
import { answer, currentSecret, expectProof, handOf, next, work } from './player';

const lines = (secret: Secret | undefined) => (secret?.key ?? '').split('\n');

test('events are put in order and people matched with their roles, in the quiz and in the reviews', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const slug = await publishComposites(database);
  const secrets = await secretsOf(database, slug);
  await page.goto(`/articles/${slug}/quiz`);

  const ordering = await currentSecret(page, secrets);
  expect(await shownOrder(page), 'never in the right order').not.toEqual(lines(ordering));
  await answer(page, hand, ordering, 'wrong');
  await expect(page.getByRole('heading', { level: 2, name: 'Not right: none of 3 in place' })).toBeVisible();
  await expectProof(page, ordering);
  await next(page, hand);

  const matching = await currentSecret(page, secrets);
  await answer(page, hand, matching, 'right');
  await expectProof(page, matching);
  await next(page, hand);
  await expect(page.getByText('1 of 2').first()).toBeVisible();
  for (const line of lines(ordering)) await expect(page.getByRole('listitem').filter({ hasText: line }).first()).toBeVisible();

  await letDaysPass(database, await learnerIdOf(page.context()), 400);
  await page.goto('/review');
  const known = (await allSecrets(database)).filter(({ id }) => id.startsWith(slug));
  for (let card = 0; card < 2; card += 1) {
    const secret = await currentSecret(page, known);
    await answer(page, hand, secret, 'right');
    await expectProof(page, secret);
    await next(page, hand);
  }
  await expect(page.getByRole('heading', { name: /Done for today/ })).toBeVisible();
  const cards = async () => (await database.query('select fact_id, reps, lapses from cards where learner_id = $1 order by fact_id', [await learnerIdOf(page.context())])).rows;
  await expect.poll(cards).toEqual([
    { fact_id: `${slug}.pairing`, reps: 2, lapses: 0 },
    { fact_id: `${slug}.timeline`, reps: 2, lapses: 0 },
  ]);
});

test('nothing is checked before something was moved, or while a prompt has no partner', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const slug = await publishComposites(database);
  const secrets = await secretsOf(database, slug);
  await page.goto(`/articles/${slug}/quiz`);
  const check = page.getByRole('button', { name: /^Check/ });
  const ordering = await currentSecret(page, secrets);
  await work(hand, check);
  await expect(page.getByRole('alert').filter({ hasText: 'Move the events into order first.' })).toBeVisible();
  await answer(page, hand, ordering, 'right');
  await next(page, hand);

  const matching = await currentSecret(page, secrets);
  const [first, second, third] = matching.prompts.map((prompt) => page.getByLabel(prompt, { exact: true })) as [Locator, Locator, Locator];
  const [a, b, c] = lines(matching) as [string, string, string];
  await first.selectOption(b);
  await second.selectOption(a);
  await work(hand, check);
  await expect(page.getByRole('alert').filter({ hasText: 'Choose one for each first.' })).toBeVisible();
  // Whom one takes from another prompt, the other gets in exchange.
  await first.selectOption(a);
  await expect(second).toHaveValue(b);
  await expect(page.getByRole('status').filter({ hasText: `${a} was taken from` })).toHaveCount(1);
  await third.selectOption(c);
  await work(hand, check);
  await expect(page.getByRole('heading', { level: 2, name: /^Right/ })).toBeVisible();
});

test('an event is dragged by its handle, and where it went is told', async ({ page, database }, testInfo) => {
  const slug = await publishComposites(database);
  await page.goto(`/articles/${slug}/quiz`);
  const before = await shownOrder(page);
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Move up/ }) });
  const heights = () => rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  const heightsBefore = await heights();

  const lifted = await centreOf(rows.first().locator('span').first());
  const target = await centreOf(rows.last());
  await pull(page, lifted, { x: lifted.x, y: target.y + 20 }, handOf(testInfo));
  await expect.poll(() => shownOrder(page)).toEqual([...before.slice(1), before[0]]);
  await expect(page.getByRole('status').filter({ hasText: `${before[0]}: now 3 of 3` })).toHaveCount(1);
  expect(await heights(), 'no row changes its height').toEqual(heightsBefore);
});

async function centreOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A finger is sent as touches: a mouse would not show that the page scrolls instead. */
async function pull(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, hand: 'thumb' | 'keyboard'): Promise<void> {
  const steps = Array.from({ length: 6 }, (_, index) => ({ x: from.x + ((to.x - from.x) * (index + 1)) / 6, y: from.y + ((to.y - from.y) * (index + 1)) / 6 }));
  if (hand === 'keyboard') {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const { x, y } of steps) await page.mouse.move(x, y);
    return page.mouse.up();
  }
  const touch = await page.context().newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (const point of steps) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`ordering and matching can be used by everybody, ${colorScheme}`, async ({ page, database }, testInfo) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const hand = handOf(testInfo);
    const slug = await publishComposites(database);
    const secrets = await secretsOf(database, slug);
    await page.goto(`/articles/${slug}/quiz`);
    for (const outcome of ['wrong', 'wrong'] as const) {
      const secret = await currentSecret(page, secrets);
      await expectUsable(page, `${secret.format}, asked`);
      await answer(page, hand, secret, outcome);
      await expectUsable(page, `${secret.format}, answered`);
      await next(page, hand);
    }
    await expectUsable(page, 'the result');
  });
}

async function expectUsable(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), name).toEqual([]);
  const sizes = await page.getByRole('listitem').getByRole('button').or(page.getByRole('combobox')).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  expect(Math.min(44, ...sizes), `${name}: a target is too small`).toBe(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} is wider than its window`).toBeLessThanOrEqual(0);
}
