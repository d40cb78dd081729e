import { expect, test } from 'vitest';
import { postJson } from '@/lib/offline/post-json';

const answering = (status: number, body: string) => async () => new Response(body, { status });
const problem = JSON.stringify({ error: { code: 'invalid-input', message: 'Not as it should be.', fields: { response: ['Too long.', 'And odd.'] } } });

test('what the server answers comes back as data', async () => {
  expect(await postJson('/api/x', {}, answering(200, '{"a":1}'))).toEqual({ ok: true, data: { a: 1 } });
});

test.each([
  ['a refusal', 400, problem, { kind: 'refused', message: 'Not as it should be.', fields: { response: 'Too long.' } }],
  ['a refusal in another shape', 404, '{"oops":1}', { kind: 'refused' }],
  ['a failure of ours', 500, '{"error":{"code":"unexpected","message":"Quote 7."}}', { kind: 'failed', message: 'Quote 7.' }],
  ['a failure ahead of us', 502, '<html>Bad gateway</html>', { kind: 'failed' }],
  ['a page of somebody else', 200, '<html>Sign in to the Wi-Fi</html>', { kind: 'offline' }],
])('%s is a value', async (_name, status, body, expected) => {
  expect(await postJson('/api/x', {}, answering(status, body))).toMatchObject({ ok: false, ...expected });
});

test('no connection, and one lost halfway, mean the same: send it again', async () => {
  const gone = async () => Promise.reject(new TypeError('Failed to fetch'));
  const halfway = async () => new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) }));
  for (const send of [gone, halfway]) expect(await postJson('/api/x', {}, send)).toMatchObject({ ok: false, kind: 'offline' });
});
