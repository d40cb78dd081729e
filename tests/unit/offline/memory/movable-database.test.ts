import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { openIndexedDatabase } from '@/lib/offline/memory/indexed-database';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import { createMovableDatabase } from '@/lib/offline/memory/movable-database';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeReview } from '@/tests/factories/requests';

it('moves to memory once: what was done since is not lost when the disk is found full again', async () => {
  const durable = await openIndexedDatabase(newId());
  const bundle = makeBundle();
  await installBundle(durable, bundle, null, monday);
  const db = createMovableDatabase(durable);
  await Promise.all([db.moveToMemory(), db.moveToMemory()]);
  await keepEvent(db, bundle.learner.id, makeReview({ factId: 'harbour.place', at: daysAfter(monday, 3) }));
  await db.moveToMemory();
  expect(db.storage).toBe('volatile');
  expect(await db.read((tx) => tx.count('outbox', [bundle.learner.id]))).toBe(1);
  expect(await durable.read((tx) => tx.count('outbox', [bundle.learner.id]))).toBe(0);
  db.close();
});
