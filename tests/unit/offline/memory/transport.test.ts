import { describe, expect, it } from 'vitest';
import { browserTransport } from '@/lib/offline/memory/transport';

type Asked = { url: string; headers: Record<string, string> };

function answering(response: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const send: typeof fetch = async (input, init) => {
    asked.push({ url: String(input), headers: { ...(init?.headers as Record<string, string>) } });
    return response();
  };
  return { transport: browserTransport(send), asked };
}
const json = (status: number, body: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers });

describe('fetching a bundle', () => {
  it('names the one it has, and takes 304 for “still that one”', async () => {
    const { transport, asked } = answering(() => new Response(null, { status: 304 }));
    expect(await transport.fetchBundle('"one"')).toEqual({ ok: true, data: null });
    expect(asked).toEqual([{ url: '/api/bundle', headers: { 'if-none-match': '"one"' } }]);
  });

  it('brings it with its tag', async () => {
    const { transport, asked } = answering(() => json(200, { format: 1 }, { etag: '"two"' }));
    expect(await transport.fetchBundle(null)).toEqual({ ok: true, data: { bundle: { format: 1 }, etag: '"two"' } });
    expect(asked[0]?.headers).toEqual({});
  });
});

describe('what goes wrong', () => {
  const problem = (code: string) => ({ error: { code, message: 'So it is.' } });
  it.each<[string, () => Response | Promise<Response>, object]>([
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline' }],
    ['a portal’s sign-in page', () => new Response('<html>', { status: 200 }), { kind: 'offline' }],
    ['a proxy’s error page', () => new Response('<html>', { status: 502 }), { kind: 'failed' }],
    ['a refusal', () => json(409, problem('conflict')), { kind: 'refused', code: 'conflict', message: 'So it is.' }],
    ['a failure', () => json(503, problem('unavailable')), { kind: 'failed', code: 'unavailable', message: 'So it is.' }],
  ])('%s', async (_name, response, failure) => {
    const { transport } = answering(response);
    expect(await transport.fetchBundle(null)).toMatchObject({ ok: false, ...failure });
    expect(await transport.pull('somebody', 3)).toMatchObject({ ok: false, ...failure });
  });
});

it('pulls from a place in the order, for one learner', async () => {
  const { transport, asked } = answering(() => json(200, { events: [], cursor: 3, more: false }));
  expect(await transport.pull('a b', 3)).toEqual({ ok: true, data: { events: [], cursor: 3, more: false } });
  await transport.pull('a b', 3, '2026-03-02T08:00:00.000Z');
  expect(asked.map(({ url }) => url)).toEqual(['/api/reviews?learnerId=a+b&after=3', '/api/reviews?learnerId=a+b&after=3&since=2026-03-02T08%3A00%3A00.000Z']);
});
