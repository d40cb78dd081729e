import { expectAccessibleInBoth } from './accessible-page';
import { openVetting, publishAll } from './author';
import { expect, test } from './fixtures';
import { learnerIdOf, letDaysPass, secretsOf } from './learner-in-database';
import { finishQuiz, handOf, work } from './player';
import { storedCards } from './stored-reviews';

const older = `KESTREL BAY, Norland – The new ferry terminal in Kestrel Bay will cost 48 million dollars, Transport Minister Ilse Brandt said on Monday.

The terminal will open in March 2027, according to the harbour authority. About 1,200 people work on the building site, said Jonas Falk, the head of the harbour authority.

Brandt called on the city council to approve the last part of the money by Friday.`;

const newer = `KESTREL BAY, Norland – The ferry terminal in Kestrel Bay will cost 61 million dollars, the National Audit Office said on Friday.

The office said that 13 million dollars went on a second pier. Transport Minister Ilse Brandt rejected the report on Friday.

The audit was carried out by Marta Olsen, who leads the office.`;

test('an author says which older fact newer news replaces: whoever learnt it is told, and is asked it no more', async ({ page, secondDevice: learner, database, expectedFaults }, testInfo) => {
  test.setTimeout(180_000);
  const hand = handOf(testInfo);
  await openVetting(page, older, 'A terminal for Kestrel Bay');
  const olderSlug = await publishAll(page, hand);
  // Nothing of theirs is older: nothing leads there.
  await expect(page.getByRole('link', { name: /replaces?\b/ })).toHaveCount(0);

  // Somebody learns all of it, and it falls due.
  const secrets = await secretsOf(database, olderSlug);
  expect(secrets.length).toBeGreaterThan(1);
  await learner.goto(`/articles/${olderSlug}/quiz`);
  await finishQuiz(learner, hand, secrets);
  await expect(learner.getByText(`${secrets.length} of ${secrets.length}`).first()).toBeVisible();
  const learnerId = await learnerIdOf(learner.context());
  await letDaysPass(database, learnerId, 60);
  await learner.goto('/review');
  await expect(learner.getByText(`1 of ${secrets.length} due`)).toBeVisible();
  await expect(learner.getByText(/stored here · everything sent/)).toBeVisible();

  const id = await openVetting(page, newer, 'What the terminal costs');
  const newerSlug = await publishAll(page, hand);
  const factOf = async (slug: string) => {
    const { rows } = await database.query<{ id: string; statement: string }>('select f.id, f.statement from facts f join articles a on a.id = f.article_id where a.slug = $1 order by f.evidence_start, f.id limit 1', [slug]);
    if (!rows[0]) throw new Error(`${slug} has no fact`);
    return rows[0];
  };
  const [replaced, replacing] = [await factOf(olderSlug), await factOf(newerSlug)];

  const leads = page.getByRole('link', { name: 'Say what this replaces' });
  await expect(leads).toBeVisible();
  await expectAccessibleInBoth(page, 'published');
  await work(hand, leads);
  await expect(page.getByRole('heading', { level: 1, name: 'Older facts' })).toBeVisible();
  await expectAccessibleInBoth(page, 'older facts');
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: replacing.statement }).first();
  await work(hand, line.getByRole('link', { name: /^Replaces an older fact/ }));
  await line.getByRole('searchbox', { name: 'Words of the older fact' }).fill(replaced.statement.split(' ').slice(0, 8).join(' '));
  await work(hand, line.getByRole('button', { name: 'Search' }));
  await expect(line.getByRole('status')).toHaveText(/facts? found\.$/);
  await expectAccessibleInBoth(page, 'older facts, found');
  await work(hand, line.getByRole('listitem').filter({ hasText: replaced.statement }).getByRole('button', { name: /^This one is replaced/ }));
  await expect(page.getByText('Replaced. The older fact is asked no more, and whoever learnt it is told.')).toBeVisible();
  await expect(line.getByText('Replaces', { exact: true })).toBeVisible();
  await expectAccessibleInBoth(page, 'older facts, replaced');
  await page.goto(`/drafts/${id}`);
  await expect(page.getByText('It replaces 1 older fact.')).toBeVisible();

  // On the learner's own device with the next sync, though its cards were stored a moment ago.
  await learner.reload();
  const left = secrets.length - 1;
  await expect(learner.getByText(`1 of ${left} due`)).toBeVisible();
  const storedFacts = async () => (await storedCards(learner)).map(({ factId }) => factId);
  expect(await storedFacts()).not.toContain(replaced.id);
  await learner.goto('/');
  await work(hand, learner.getByRole('link', { name: '1 fact you are learning has changed' }));
  await expect(learner.getByRole('heading', { level: 1, name: 'Changed facts' })).toBeVisible();
  const told = learner.getByRole('main').getByRole('listitem').first();
  await expect(told).toContainText(replaced.statement);
  await expect(told).toContainText(replacing.statement);
  await expect(told.getByText('It is asked about no more.')).toBeVisible();
  await expect(told.getByRole('link', { name: /^Learn the new one/ })).toHaveAttribute('href', `/articles/${newerSlug}/quiz`);
  await expectAccessibleInBoth(learner, 'replaced facts');
  await work(hand, told.getByRole('button', { name: /^I have seen it/ }));
  await expect(told.getByRole('status')).toHaveText('Noted.');
  await learner.reload();
  await expect(learner.getByText('Nothing that you are learning has changed.')).toBeVisible();

  // Nobody else's page.
  expectedFaults.push(/status 404|404 \(Not Found\)/);
  expect((await learner.goto(`/drafts/${id}/replaces`))?.status()).toBe(404);

  await page.goto(`/drafts/${id}/replaces`);
  await work(hand, page.getByRole('button', { name: /^Take this back/ }));
  await expect(page.getByText('Taken back: the older fact is asked again.')).toBeVisible();
  await learner.goto('/review');
  await expect(learner.getByText(`1 of ${secrets.length} due`)).toBeVisible();
  expect(await storedFacts()).toContain(replaced.id);
});
