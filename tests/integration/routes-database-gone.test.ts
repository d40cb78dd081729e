import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { capturedLog } from '@/tests/unit/boundary/captured-log';
import { TestBrowser } from './routes-browser';

type Holder = typeof globalThis & { datelinePrisma?: unknown };

/** Every route as a fresh process would have it, with a database address where nobody listens. */
async function routesWithoutDatabase() {
  vi.resetModules();
  delete (globalThis as Holder).datelinePrisma;
  vi.stubEnv('DATABASE_URL', 'postgresql://dateline:secret@127.0.0.1:1/none');
  const [health, answers, due, reveals, reviews, attempts, session] = await Promise.all([
    import('@/app/api/health/route'),
    import('@/app/api/answers/route'),
    import('@/app/api/due/route'),
    import('@/app/api/reveals/route'),
    import('@/app/api/reviews/route'),
    import('@/app/api/attempts/route'),
    import('@/lib/auth/session'),
  ]);
  return { health: health.GET, answers: answers.POST, due: due.GET, reveals: reveals.POST, reviews: reviews.POST, attempts: attempts.POST, issueSession: session.issueSession };
}

let routes: Awaited<ReturnType<typeof routesWithoutDatabase>>;
beforeAll(async () => {
  routes = await routesWithoutDatabase();
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  delete (globalThis as Holder).datelinePrisma;
});

describe('with the database gone', () => {
  it('health says so', async () => {
    const reply = await new TestBrowser().get(routes.health, '/api/health');
    expect([reply.status, reply.json]).toEqual([503, { status: 'unavailable', version: expect.any(String) as string, database: { state: 'down' } }]);
  });

  it.each<[string, (browser: TestBrowser) => Promise<{ status: number; text: string; headers: Headers }>]>([
    ['a first answer', (browser) => ((browser.cookie = null), browser.post(routes.answers, '/api/answers', browser.answer('x', 'y', 'z')))],
    ['an answer', (browser) => browser.post(routes.answers, '/api/answers', browser.answer('x', 'y', null))],
    ['the due cards', (browser) => browser.get(routes.due, '/api/due')],
    ['a reveal', (browser) => browser.post(routes.reveals, '/api/reveals', { itemId: 'x' })],
    ['a batch', (browser) => browser.post(routes.reviews, '/api/reviews', { events: [browser.review('x', 'y', 3)] })],
    ['another sitting', (browser) => browser.post(routes.attempts, '/api/attempts', { questionSetId: 'x' })],
  ])('%s is a 503 that says nothing is lost, and keeps the session', async (_case, send) => {
    const browser = new TestBrowser();
    browser.cookie = (await routes.issueSession({ id: randomUUID(), sessionVersion: 1 })).split(';')[0] ?? null;
    const lines = await capturedLog(async () => {
      const reply = await send(browser);
      expect(reply.status).toBe(503);
      expect(JSON.parse(reply.text)).toEqual({ error: { code: 'unavailable', message: 'Dateline cannot reach its database at the moment. Nothing that was saved is lost. Please try again in a minute.' } });
      expect(reply.headers.get('set-cookie')).toBeNull();
    });
    expect(lines.map(({ event }) => event)).toEqual(['database-gone']);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
