import { beforeEach, describe, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { takePulled } from '@/lib/offline/memory/take-pulled';
import { takeReceipts } from '@/lib/offline/memory/take-receipts';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import type { EventOnWire, EventReceipt, ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';
import { daysAfter, monday } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeReview } from '@/tests/factories/requests';

const factId = 'harbour.place';
const bundle = makeBundle({ cursor: 1 });
const learnerId = bundle.learner.id;

let db: LocalDatabase;
let events: ReviewEventRequest[];
beforeEach(async () => {
  db = createVolatileDatabase();
  await installBundle(db, bundle, null, monday);
  events = [3, 5, 9].map((day) => makeReview({ factId, at: daysAfter(monday, day), itemId: `${factId}-choice` }));
  for (const event of events) await keepEvent(db, learnerId, event);
});
const learner = () => db.read((tx) => tx.get('learners', [learnerId]));
const card = () => db.read((tx) => tx.get('cards', [learnerId, factId]));
const outbox = () => db.read((tx) => tx.list('outbox', [learnerId]));
const receiptOf = ({ id, clientAt }: ReviewEventRequest, serverOrder: number): EventReceipt => ({ id, effectiveAt: clientAt, studyDay: clientAt.slice(0, 10), serverOrder });
const result = (part: Partial<ReviewBatchResult>): ReviewBatchResult => ({ stored: [], refused: [], cards: [], clockAheadMs: null, ...part });

describe('what the server says of a batch', () => {
  it.each<[string, number[], number]>([
    ['follows what is here', [2, 3, 4], 4],
    ['has something from elsewhere within', [2, 4, 5], 2],
    ['has something from elsewhere before', [3, 4, 5], 1],
  ])('is read on from behind it as far as it %s', async (_name, orders, cursor) => {
    await takeReceipts(db, learnerId, result({ stored: events.map((event, index) => receiptOf(event, orders[index]!)) }));
    expect((await learner())?.cursor).toBe(cursor);
    expect(await outbox()).toEqual([]);
  });

  it('settles each event once', async () => {
    const refused = [{ id: events[0]!.id, reason: 'implausible' as const }];
    expect(await takeReceipts(db, learnerId, result({ refused, stored: [receiptOf(events[1]!, 2)] }))).toBe(2);
    expect(await takeReceipts(db, learnerId, result({ refused, stored: [receiptOf(events[1]!, 2)] }))).toBe(0);
    expect((await card())?.state?.reps).toBe(3);
  });

  it('takes out of a card what was refused, but not what the server had stored all the same', async () => {
    const [event] = events as [ReviewEventRequest];
    const known = (await card())!;
    await db.write((tx) => tx.put('cards', [learnerId, factId], { ...known, log: known.log.map((each) => (each.id === event.id ? { ...each, serverOrder: 2 } : each)) }));
    await takeReceipts(db, learnerId, result({ refused: events.map(({ id }) => ({ id, reason: 'id-used-for-another-event' as const })) }));
    expect((await card())?.log.map(({ id }) => id)).toContain(event.id);
    expect((await card())?.state?.reps).toBe(2);
  });
});

describe('what comes from the server', () => {
  const said = { asOf: monday.toISOString(), outdated: false };
  const onWire = ({ id, clientAt, deviceId, deviceSequence, zoneOffsetMinutes }: ReviewEventRequest, serverOrder: number): EventOnWire => ({
    id, cardId: factId, deviceId, deviceSequence, zoneOffsetMinutes, kind: 'review', clientAt, effectiveAt: clientAt, studyDay: clientAt.slice(0, 10), serverOrder,
    evidence: { type: 'recalled', itemId: `${factId}-choice`, itemRevision: 1, rating: 1, visibleMs: null },
  });

  it('of what was made here leaves the outbox, and counts as the server has it', async () => {
    const [mine] = events as [ReviewEventRequest];
    await takePulled(db, learnerId, { events: [onWire(mine, 2)], cursor: 2, ...said });
    expect((await outbox()).map(({ request }) => request.id)).toEqual(events.slice(1).map(({ id }) => id));
    expect((await card())?.log.find(({ id }) => id === mine.id)).toMatchObject({ serverOrder: 2, evidence: { rating: 1 } });
    expect((await card())?.state).toMatchObject({ reps: 4, lapses: 1 });
  });

  it('late, never takes back how far was read', async () => {
    await takePulled(db, learnerId, { events: [], cursor: 7, ...said });
    await takePulled(db, learnerId, { events: [onWire(events[0]!, 2)], cursor: 2, ...said });
    expect((await learner())?.cursor).toBe(7);
  });
});
