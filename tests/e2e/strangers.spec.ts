import { expect, test } from './fixtures';
import { allSecrets, secretsOf } from './learner-in-database';
import { answer, currentSecret, handOf } from './player';

const slug = 'iraq-nato';
const uuid = '01930000-0000-7000-8000-000000000001';

const stamp = (sequence: number) => ({
  deviceId: uuid,
  deviceSequence: sequence,
  clientAt: new Date().toISOString(),
  zoneOffsetMinutes: 345,
  timeZone: 'Asia/Kathmandu',
});

test('ids of others and ids of nothing are both simply not found', async ({ page, secondDevice, database, expectedFaults }, testInfo) => {
  expectedFaults.push(/status 404|404 \(Not Found\)/);
  const secrets = await secretsOf(database, slug);
  for (const device of [page, secondDevice]) {
    await device.goto(`/articles/${slug}/quiz`);
    await answer(device, handOf(testInfo), await currentSecret(device, secrets), 'right');
  }
  const [first] = secrets;
  const notOwned = (await allSecrets(database)).find(({ id }) => !id.startsWith(`${slug}.`));
  if (!first || !notOwned) throw new Error('the content is missing');
  const origin = new URL(page.url()).origin;
  const post = (path: string, data: object) => secondDevice.request.post(path, { data, headers: { origin } });

  for (const itemId of [notOwned.id, 'no-such-item']) {
    expect((await post('/api/reveals', { itemId })).status(), `reveal ${itemId}`).toBe(404);
    const review = { ...stamp(1), eventId: '01930000-0000-7000-8000-000000000002', itemId, response: 'x', visibleMs: null, purpose: { kind: 'review' } };
    expect((await post('/api/answers', review)).status(), `review ${itemId}`).toBe(404);
  }
  expect((await post('/api/attempts', { questionSetId: 'no-such-set' })).status()).toBe(404);
  for (const path of ['/articles/no-such-article', '/articles/no-such-article/quiz', '/no-such-page']) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('nobody without a session can review, reveal or read what is due', async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? '' };
  expect((await request.get('/api/due')).status()).toBe(401);
  expect((await request.post('/api/reveals', { data: { itemId: 'x' }, headers })).status()).toBe(401);
});

test('a page of another site cannot act for the learner', async ({ request }) => {
  const response = await request.post('/api/attempts', { data: { questionSetId: slug }, headers: { origin: 'https://elsewhere.example' } });
  expect(response.status()).toBe(403);
});
