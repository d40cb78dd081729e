import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { openIndexedDatabase } from '@/lib/offline/memory/indexed-database';

const source = readFileSync('app/sw.js/worker.js', 'utf8');

type Sent = { learnerId: string; events: { id: string }[] };

/** The worker with no page open, told that there is a connection. Gives what it sent; rejects where the browser is to try again. */
async function sync(answer: (index: number) => number): Promise<Sent[]> {
  const sent: Sent[] = [];
  let work: Promise<unknown> | undefined;
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    clients: { matchAll: async () => [] },
  };
  const fetch = async (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Sent);
    return new Response(null, { status: answer(sent.length) });
  };
  new Function('self', 'fetch', source)(self, fetch);
  listeners.get('sync')?.({ tag: 'dateline-outbox', waitUntil: (promise: Promise<unknown>) => (work = promise) });
  await work;
  return sent;
}

beforeEach(async () => {
  const db = await openIndexedDatabase();
  await db.write(async (tx) => {
    for (const [learnerId, day] of [['before', 1], ['last', 2]] as const) {
      await tx.put('learners', [learnerId], { learnerId, settings: null, bundle: null, cursor: 0, isBehind: false, clockAheadMs: null, lastUsedAt: new Date(2026, 2, day) });
      for (let sequence = 0; sequence < 501; sequence += 1) {
        const request = { id: `${learnerId}-${sequence}`, deviceSequence: sequence } as never;
        await tx.put('outbox', [learnerId, sequence, `${learnerId}-${sequence}`], { request, madeAt: new Date(), refusal: sequence === 7 ? 'malformed' : null });
      }
    }
  });
  db.close();
});

it('sends all of the last learner’s outbox in order, a batch at a time, and nothing that was refused', async () => {
  const sent = await sync(() => 200);
  expect(sent.map(({ learnerId, events }) => [learnerId, events.length, events[0]?.id])).toEqual([['last', 500, 'last-0']]);
  expect(sent[0]?.events.some(({ id }) => id === 'last-7')).toBe(false);
  const db = await openIndexedDatabase();
  await db.write((tx) => tx.put('outbox', ['last', 501, 'last-501'], { request: { id: 'last-501', deviceSequence: 501 } as never, madeAt: new Date(), refusal: null }));
  db.close();
  expect((await sync(() => 200)).map(({ events }) => events.map(({ id }) => id).at(-1))).toEqual(['last-500', 'last-501']);
});

it('asks to be called again by a server in trouble, and tells nobody else’s session any more', async () => {
  await expect(sync(() => 503)).rejects.toThrow('not sent: 503');
  expect(await sync(() => 409)).toHaveLength(1);
});
