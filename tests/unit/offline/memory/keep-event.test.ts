import { beforeEach, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { takeReceipts } from '@/lib/offline/memory/take-receipts';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { daysAfter, monday } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeAct, makeReview, makeUndo } from '@/tests/factories/requests';

const factId = 'harbour.place';
const bundle = makeBundle();
const learnerId = bundle.learner.id;
const at = daysAfter(monday, 3);

let db: LocalDatabase;
beforeEach(async () => {
  db = createVolatileDatabase();
  await installBundle(db, bundle, null, monday);
});
const outbox = () => db.read((tx) => tx.list('outbox', [learnerId]));

it('keeps an event once: also after it was sent, or refused', async () => {
  const [sent, refused] = [makeReview({ factId, at }), makeReview({ factId, at: daysAfter(at, 1) })];
  for (const event of [sent, refused]) await keepEvent(db, learnerId, event);
  const receipt = { id: sent.id, effectiveAt: sent.clientAt, studyDay: '2026-03-05', serverOrder: 2 };
  await takeReceipts(db, learnerId, { stored: [receipt], refused: [{ id: refused.id, reason: 'implausible' }], cards: [], clockAheadMs: null });
  const before = [await outbox(), await db.read((tx) => tx.get('cards', [learnerId, factId]))];
  for (const event of [sent, refused]) expect(await keepEvent(db, learnerId, event)).toMatchObject({ ok: true, card: { reps: 2 } });
  expect([await outbox(), await db.read((tx) => tx.get('cards', [learnerId, factId]))]).toEqual(before);
});

it('takes anything but an answer about a card that is not stored here, and has a bundle fetched for it', async () => {
  const factElsewhere = 'harbour.cost';
  expect(await keepEvent(db, learnerId, makeReview({ factId: factElsewhere, at }))).toMatchObject({ ok: false, reason: 'unknown-card' });
  expect(await outbox()).toEqual([]);
  for (const request of [makeUndo({ factId: factElsewhere, targetId: makeReview({ factId, at }).id, at }), makeAct({ factId: factElsewhere, kind: 'suspend', at })]) {
    expect(await keepEvent(db, learnerId, request)).toEqual({ ok: true, eventId: request.id, card: null });
  }
  expect(await outbox()).toHaveLength(2);
  expect((await db.read((tx) => tx.get('learners', [learnerId])))?.isBehind).toBe(true);
});
