import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { allSecrets, learnerIdOf, letDaysPass, secretsOf, type Secret } from './learner-in-database';
import { answer, currentSecret, finishQuiz, handOf, isOffered, next } from './player';

const slug = 'iraq-nato';
const isTyped = (secret: Secret) => !isOffered(secret);

/** Everything the server sends to this page, and what the page is made of. */
function listen(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/html|json|javascript|x-component|text/.test(response.headers()['content-type'] ?? '')) bodies.push(response.text().catch(() => ''));
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    return [...(await Promise.all(bodies)), await page.content()].join('\n');
  };
}

test('a quiz sends no key, proof or reason of any item before the first answer', async ({ page, database }) => {
  const secrets = await secretsOf(database, slug);
  const received = listen(page);
  await page.goto(`/articles/${slug}/quiz`);
  const current = await currentSecret(page, secrets);
  const options = await page.getByRole('radio').evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
  const presented = [current.stem, ...options].join('\n');
  const everything = await received();
  expect(everything.includes(slug), 'the page itself was received').toBe(true);
  for (const secret of secrets) {
    const giveaways = [secret.rationale, secret.quote, ...(isTyped(secret) ? [secret.key, ...secret.accepted] : [])];
    for (const giveaway of giveaways.filter((text) => text.length > 3 && !presented.includes(text))) {
      expect(everything.includes(giveaway), `“${giveaway}” of “${secret.stem}” was sent before any answer`).toBe(false);
    }
  }
});

test('each answer discloses its own item and presents the next with nothing but its question', async ({ page, database }, testInfo) => {
  const hand = handOf(testInfo);
  const secrets = await secretsOf(database, slug);
  const received = listen(page);
  await page.goto(`/articles/${slug}/quiz`);
  const disclosed: Secret[] = [];
  const passages: string[] = [];
  while (disclosed.length < secrets.length) {
    const secret = await currentSecret(page, secrets);
    // A true statement says itself what its reason says, siblings share a reason, and an answer is shown with the passage around its proof, where the
    // sentence may stand that is the next one's reason.
    const open = [secret.stem, ...disclosed.map(({ rationale }) => rationale), ...passages];
    const leaked = !open.some((text) => text.includes(secret.rationale)) && (await received()).includes(secret.rationale);
    expect(leaked, `the reason of “${secret.stem}”`).toBe(false);
    const response = page.waitForResponse('**/api/answers');
    await answer(page, hand, secret, 'right');
    const { itemId, key, passage, quiz } = await (await response).json();
    expect({ itemId, key }).toEqual({ itemId: secret.id, key: secret.key });
    if (quiz.next) expect(['id', 'factId', 'format', 'stem', 'options', 'prompts']).toEqual(expect.arrayContaining(Object.keys(quiz.next)));
    disclosed.push(secret);
    passages.push(...passage.paragraphs.map(({ text }: { text: string }) => text));
    await next(page, hand);
  }
});

test('a review brings the keys of the learner’s own cards, to be asked without a connection, and of nothing else', async ({ page, database }, testInfo) => {
  await page.goto(`/articles/${slug}/quiz`);
  await finishQuiz(page, handOf(testInfo), await secretsOf(database, slug));
  const learner = await learnerIdOf(page.context());
  await letDaysPass(database, learner, 400);
  const { rows } = await database.query<{ id: string }>('select i.id from items i join cards c on c.fact_id = i.fact_id where c.learner_id = $1', [learner]);
  const own = new Set(rows.map(({ id }) => id));
  // A new page, so that nothing of the quiz is still in it.
  const fresh = await page.context().newPage();
  const received = listen(fresh);
  await fresh.goto('/review');
  const known = await allSecrets(database);
  await currentSecret(fresh, known);
  const queue = await fresh.request.get('/api/due').then((response) => response.json());
  const everything = `${await received()}\n${JSON.stringify(queue)}`;
  for (const { item } of queue.cards) expect(['id', 'factId', 'format', 'stem', 'options', 'prompts']).toEqual(expect.arrayContaining(Object.keys(item)));
  const others = known.filter(({ id }) => !own.has(id));
  expect(others.length).toBeGreaterThan(0);
  for (const secret of others) expect(everything.includes(secret.id), `the item of “${secret.stem}”`).toBe(false);
  // The page itself is the same for everybody: a shared cache, or the next person at this device, finds nothing of anybody in it.
  const shell = await fresh.request.get('/review').then((response) => response.text());
  for (const secret of known) expect(shell.includes(secret.stem), `the shell asks “${secret.stem}”`).toBe(false);
  expect(shell).not.toContain(learner);
  await fresh.close();
});
