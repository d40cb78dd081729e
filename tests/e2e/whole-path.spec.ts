import { expect, test } from './fixtures';
import { allSecrets, learnerIdOf, letDaysPass, secretsOf } from './learner-in-database';
import { answer, asShown, currentSecret, expectProof, finishQuiz, handOf, isOffered, next, work } from './player';
import { forgetStored } from './stored-reviews';

const slug = 'iraq-nato';

test('a newcomer reads the article, takes its quiz, and reviews its facts when they fall due', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const secrets = await secretsOf(database, slug);
  await page.goto('/');
  await work(hand, page.getByRole('main').getByRole('link', { name: /NATO/ }).first());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NATO');
  await work(hand, page.getByRole('link', { name: /quiz/i }).first());
  await page.waitForURL(`**/articles/${slug}/quiz`);

  // Every third one wrong, so that both verdicts are met.
  const outcomeOf = (index: number) => (index % 3 === 2 ? 'wrong' : 'right') as 'right' | 'wrong';
  await finishQuiz(page, hand, secrets, outcomeOf);
  const right = secrets.filter((_, index) => outcomeOf(index) === 'right').length;
  await expect(page.getByText(new RegExp(`${right} of ${secrets.length}`)).first()).toBeVisible();

  const learner = await learnerIdOf(page.context());
  const { rows } = await database.query('select count(distinct fact_id)::int as cards from cards where learner_id = $1', [learner]);
  const { rows: asked } = await database.query(
    'select count(distinct i.fact_id)::int as facts from question_set_items q join items i on i.id = q.item_id where q.question_set_id = $1',
    [slug],
  );
  expect(rows[0].cards).toBe(asked[0].facts);

  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect(page.getByRole('radio').or(page.getByRole('button', { name: /Show answer/ }))).toHaveCount(0);

  // The days pass for the server alone: what the browser has stored is of another time.
  await letDaysPass(database, learner, 400);
  await page.goto('/');
  await forgetStored(page);
  await work(hand, page.getByRole('main').getByRole('link', { name: /Review \d+ facts/ }));
  await page.waitForURL('**/review');
  const known = await allSecrets(database);
  const reviewed = new Set<string>();
  for (let count = 0; count < asked[0].facts; count += 1) {
    const secret = await currentSecret(page, known.filter(({ id }) => !reviewed.has(id)));
    reviewed.add(secret.id);
    if (isOffered(secret)) {
      await answer(page, hand, secret, 'right');
      await expectProof(page, secret);
      await next(page, hand);
    } else {
      if (hand === 'thumb') await page.getByRole('button', { name: /Show answer/ }).tap();
      else await page.keyboard.press('Space');
      await expectProof(page, secret);
      if (hand === 'thumb') await page.getByRole('button', { name: /Remembered/ }).tap();
      else await page.keyboard.press('2');
    }
  }
  await expect(page.getByRole('heading', { name: /Done for today/ })).toBeVisible();
  expect(reviewed.size).toBe(asked[0].facts);

  const left = async () => (await database.query('select count(*)::int as due from cards where learner_id = $1 and due_on <= current_date', [learner])).rows[0].due as number;
  await expect.poll(left).toBe(0);
});

test('a quiz goes on where it stopped when its tab was closed', async ({ page, context, database }, testInfo) => {
  const hand = handOf(testInfo);
  const secrets = await secretsOf(database, slug);
  await page.goto(`/articles/${slug}/quiz`);
  for (let index = 0; index < 2; index += 1) {
    await answer(page, hand, await currentSecret(page, secrets), 'right');
    await next(page, hand);
  }
  await expect(page.getByText(`3 of ${secrets.length}`)).toBeVisible();
  const third = await currentSecret(page, secrets);
  await page.close();

  const reopened = await context.newPage();
  await reopened.goto('/');
  await work(hand, reopened.getByRole('region', { name: 'Continue where you stopped' }).getByRole('link').first());
  await expect(reopened.getByText(`3 of ${secrets.length}`)).toBeVisible();
  expect((await currentSecret(reopened, secrets)).id).toBe(third.id);
});

test('an answer given without a connection is kept and sent again once, not twice', async ({ page, context, database, expectedFaults }, testInfo) => {
  expectedFaults.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource/);
  const hand = handOf(testInfo);
  const secrets = await secretsOf(database, slug);
  await page.goto(`/articles/${slug}/quiz`);
  await answer(page, hand, await currentSecret(page, secrets), 'right');
  await next(page, hand);
  const second = await currentSecret(page, secrets);
  await context.setOffline(true);
  const typed = !['multiple-choice', 'true-false'].includes(second.format);
  if (typed) await page.getByRole('textbox').fill(second.key);
  else await page.getByRole('radio', { name: second.key, exact: true }).check({ force: true });
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: /kept|Nothing is lost/ })).toBeVisible();
  // It goes by itself as soon as there is a connection.
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 2, name: /^Right/ })).toBeVisible();
  const { rows } = await database.query('select count(*)::int as answers from review_events where learner_id = $1', [await learnerIdOf(context)]);
  expect(rows[0].answers).toBe(2);
});

test('a rating taken back asks its card again and leaves no trace on its schedule', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  await page.goto(`/articles/${slug}/quiz`);
  await finishQuiz(page, hand, await secretsOf(database, slug));
  const learner = await learnerIdOf(page.context());
  await letDaysPass(database, learner, 400);
  const schedule = async () => (await database.query('select fact_id, due_on::text, stability, reps from cards where learner_id = $1 order by fact_id', [learner])).rows;
  const before = await schedule();
  const known = await allSecrets(database);
  await page.goto('/review');
  const first = await currentSecret(page, known);
  if (isOffered(first)) {
    await answer(page, hand, first, 'wrong');
    await next(page, hand);
  } else {
    await page.getByRole('button', { name: /Show answer/ }).click();
    await page.getByRole('button', { name: /Forgot/ }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(asShown(first));
  await expect.poll(schedule).not.toEqual(before);
  if (hand === 'thumb') await page.getByRole('button', { name: /Undo/ }).tap();
  else await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asShown(first));
  await expect.poll(schedule).toEqual(before);
});
