import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { openIndexedDatabase } from '@/lib/offline/memory/indexed-database';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase, LocalTransaction } from '@/lib/offline/memory/local-database';
import { createMovableDatabase } from '@/lib/offline/memory/movable-database';
import { moveOldOutbox } from '@/lib/offline/memory/old-outbox';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { harbourFacts } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeReview, makeUndo } from '@/tests/factories/requests';
import { memoryEntries } from '../memory-entries';

const factId = 'harbour.place';
const review = (day = 3) => makeReview({ factId, at: daysAfter(monday, day) });
const everything = (db: LocalDatabase, learnerId: string) =>
  db.read(async (tx) => [await tx.list('learners', []), await tx.list('cards', [learnerId]), await tx.list('articles', [learnerId]), await tx.list('outbox', [learnerId])]);

/** A database whose disk is full from the n-th write of a transaction on. */
function fullAfter(db: LocalDatabase, puts: number): LocalDatabase {
  const limited = (tx: LocalTransaction): LocalTransaction => {
    let left = puts;
    return {
      ...tx,
      put: async (...args) => {
        left -= 1;
        if (left < 0) throw new DOMException('The disk is full.', 'QuotaExceededError');
        await tx.put(...args);
      },
    };
  };
  return { ...db, storage: db.storage, write: (work) => db.write((tx) => work(limited(tx))) };
}

describe.each([
  ['memory', async (): Promise<LocalDatabase> => createVolatileDatabase()],
  ['IndexedDB', async () => openIndexedDatabase(newId())],
])('storage in %s', (_name, open) => {
  async function filled() {
    const db = await open();
    const bundle = makeBundle();
    await installBundle(db, bundle, null, monday);
    return { db, learnerId: bundle.learner.id };
  }

  it('keeps nothing of a write that was cut short, and everything before it', async () => {
    const { db, learnerId } = await filled();
    await keepEvent(db, learnerId, review());
    const before = await everything(db, learnerId);
    await expect(
      db.write(async (tx) => {
        await tx.delete('cards', [learnerId, factId]);
        await tx.put('learners', ['somebody'], before[0]![0] as never);
        throw new Error('the page was closed');
      }),
    ).rejects.toThrow('the page was closed');
    expect(await everything(db, learnerId)).toEqual(before);
  });

  it('says that it is full, as a value, and has kept all or nothing', async () => {
    const { db, learnerId } = await filled();
    await keepEvent(db, learnerId, review());
    const before = await everything(db, learnerId);
    for (const puts of [0, 1]) {
      expect(await keepEvent(fullAfter(db, puts), learnerId, review(4))).toMatchObject({ ok: false, reason: 'storage-full', message: expect.stringMatching(/no room left.*not kept.*Free some space/) as string });
      expect(await everything(db, learnerId)).toEqual(before);
    }
  });

  it('orders by the device’s count as a number', async () => {
    const { db, learnerId } = await filled();
    const events = [10, 9, 100, 2].map((deviceSequence) => ({ ...review(), deviceSequence }));
    for (const event of events) await keepEvent(db, learnerId, event);
    expect((await db.read((tx) => tx.list('outbox', [learnerId]))).map(({ request }) => request.deviceSequence)).toEqual([2, 9, 10, 100]);
    expect(await db.read((tx) => tx.count('outbox', [learnerId]))).toBe(4);
    expect(await db.read((tx) => tx.count('outbox', [newId()]))).toBe(0);
  });

  it('gives copies: what a reader changes is not stored by that', async () => {
    const { db, learnerId } = await filled();
    const card = await db.read((tx) => tx.get('cards', [learnerId, factId]));
    card!.log.length = 0;
    expect((await db.read((tx) => tx.get('cards', [learnerId, factId])))?.log).toHaveLength(1);
  });

  it('takes over what an older version of the app left unsent, once', async () => {
    const { db, learnerId } = await filled();
    const [first, undone] = [review(3), review(4)];
    const undo = makeUndo({ factId, targetId: undone.id, at: daysAfter(monday, 4) });
    const elsewhere = { ...review(5), factId: 'harbour.cost' };
    const asOld = ({ evidence, ...event }: ReturnType<typeof review>) => ({ ...event, itemId: evidence.itemId, rating: 3, visibleMs: 2_000 });
    const old = memoryEntries();
    old.setItem('dateline.review-outbox', JSON.stringify([asOld(first), asOld(undone), undo, asOld(elsewhere), { id: 'nonsense' }]));
    await moveOldOutbox(db, learnerId, () => old);
    await moveOldOutbox(db, learnerId, () => old);
    const waiting = await db.read((tx) => tx.list('outbox', [learnerId]));
    expect(waiting.map(({ request }) => request.id)).toEqual([first, undone, undo, elsewhere].map(({ id }) => id));
    expect(waiting[0]?.request).toMatchObject({ kind: 'review', evidence: { type: 'recalled', itemId: `${factId}-choice`, itemRevision: 0, rating: 3, visibleMs: 2_000 } });
    expect((await db.read((tx) => tx.get('cards', [learnerId, factId])))?.state?.reps).toBe(2);
    expect(old.getItem('dateline.review-outbox') === null).toBe(db.storage === 'durable');
    // A card that is stored only now has in it what was done before.
    await installBundle(db, makeBundle({ learnerId, facts: harbourFacts }), null, monday);
    expect((await db.read((tx) => tx.get('cards', [learnerId, 'harbour.cost'])))?.log).toHaveLength(2);
  });

  it('leaves what is there alone where nothing was left, or storage is refused', async () => {
    const { db, learnerId } = await filled();
    await moveOldOutbox(db, learnerId, memoryEntries);
    await moveOldOutbox(db, learnerId, () => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await db.read((tx) => tx.count('outbox', [learnerId]))).toBe(0);
  });
});

it('goes on in memory when the disk is full, with everything that was stored', async () => {
  const durable = await openIndexedDatabase(newId());
  const bundle = makeBundle();
  const learnerId = bundle.learner.id;
  await installBundle(durable, bundle, null, monday);
  await keepEvent(durable, learnerId, review());
  const before = await everything(durable, learnerId);
  const db = createMovableDatabase(fullAfter(durable, 0));
  expect(await keepEvent(db, learnerId, review(4))).toMatchObject({ ok: false, reason: 'storage-full' });
  await Promise.all([db.moveToMemory(), db.moveToMemory()]);
  expect(db.storage).toBe('volatile');
  expect(await everything(db, learnerId)).toEqual(before);
  expect(await keepEvent(db, learnerId, review(4))).toMatchObject({ ok: true, card: { reps: 3 } });
  expect(await everything(durable, learnerId)).toEqual(before);
});
