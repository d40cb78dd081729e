import { beforeEach, describe, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { syncOnce } from '@/lib/offline/memory/sync';
import type { SyncOptions } from '@/lib/offline/memory/syncing';
import type { Transport } from '@/lib/offline/memory/transport';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { newId } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';

const bundle = makeBundle();
const learnerId = bundle.learner.id;
const madeAt = Date.parse(bundle.madeAt);
const hourMs = 3_600_000;

let db: LocalDatabase;
let fetched: (string | null)[];
let pulled: number;
let names: string[];

beforeEach(async () => {
  db = createVolatileDatabase();
  [fetched, pulled, names] = [[], 0, []];
  await installBundle(db, bundle, '"one"', new Date(madeAt));
});

/** Each page that the server has, the last one over and over. */
type Page = { events: number; more: boolean };

function sync(afterMs: number, { pages = [{ events: 0, more: false }], options = {}, learner = learnerId }: { pages?: Page[]; options?: SyncOptions; learner?: string } = {}) {
  pulled = 0;
  const [event] = makeBundle().cards[0]!.log;
  const transport: Transport = {
    push: () => Promise.reject(new Error('nothing waits')),
    pull: (_learner, after) => {
      const page = pages[Math.min(pulled, pages.length - 1)]!;
      pulled += 1;
      if (pulled > pages.length) throw new Error('asked on and on');
      const events = Array.from({ length: page.events }, (_, index) => ({ ...event!, id: newId(), serverOrder: after + index + 1 }));
      return Promise.resolve({ ok: true, data: { events, more: page.more, cursor: after + page.events, asOf: bundle.madeAt, outdated: false } });
    },
    fetchBundle: (etag) => {
      fetched.push(etag);
      return Promise.resolve({ ok: true, data: null });
    },
  };
  const exclusively = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    names.push(name);
    return work();
  };
  return syncOnce({ db, learnerId: learner, transport, now: () => new Date(madeAt + afterMs), exclusively }, options);
}

describe('a bundle', () => {
  it('is renewed for its age at six hours and not before, and is new again when the server has none newer', async () => {
    await sync(6 * hourMs - 1);
    expect(fetched).toEqual([]);
    await sync(6 * hourMs);
    expect(fetched).toEqual(['"one"']);
    await sync(12 * hourMs - 1);
    expect(fetched).toHaveLength(1);
  });

  it('that was made in the future, by a clock set back since, is renewed', async () => {
    await sync(-1);
    expect(fetched).toHaveLength(1);
  });

  it('that lacks what came about is looked for until the server has been asked', async () => {
    const learner = await db.read((tx) => tx.get('learners', [learnerId]));
    await db.write((tx) => tx.put('learners', [learnerId], { ...learner!, isBehind: true }));
    await sync(hourMs);
    await sync(hourMs);
    expect(fetched).toHaveLength(1);
  });

  it('is asked for by whoever has none, and none is made up', async () => {
    const stranger = newId();
    expect(await sync(0, { learner: stranger })).toEqual({ ok: true, sent: 0, received: 0, refreshed: false });
    expect([fetched, pulled]).toEqual([[null], 0]);
    expect(await db.read((tx) => tx.get('learners', [stranger]))).toBeUndefined();
  });
});

describe('fetching', () => {
  it('goes on while there is more, and counts all of it', async () => {
    expect(await sync(0, { pages: [{ events: 2, more: true }, { events: 3, more: true }, { events: 1, more: false }] })).toMatchObject({ ok: true, received: 6 });
    expect(pulled).toBe(3);
  });

  it('ends with a page of nothing, whatever it promises', async () => {
    expect(await sync(0, { pages: [{ events: 0, more: true }] })).toMatchObject({ ok: true, received: 0 });
  });

  it('is left out where only sending is asked for, unless the bundle is to be renewed', async () => {
    await sync(0, { options: { sendOnly: true } });
    expect([pulled, fetched]).toEqual([0, []]);
    await sync(0, { options: { sendOnly: true, renew: true } });
    expect([pulled, fetched]).toEqual([1, ['"one"']]);
  });
});

it('is done by one tab of a learner’s at a time', async () => {
  await sync(0);
  expect(names).toEqual([`dateline.sync.${learnerId}`]);
});
