import { beforeEach, describe, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { findStatus } from '@/lib/offline/memory/memory-status';
import { syncOnce } from '@/lib/offline/memory/sync';
import type { SyncOptions } from '@/lib/offline/memory/syncing';
import type { Transport } from '@/lib/offline/memory/transport';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import type { ReviewBatch, ReviewBatchResult } from '@/lib/schemas/review';
import { harbourFacts } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeAct, makeReview, makeUndo } from '@/tests/factories/requests';

const factId = 'harbour.place';
const bundle = makeBundle();
const learnerId = bundle.learner.id;
const now = daysAfter(monday, 3);
const review = (minute = 0, fact = factId) => makeReview({ factId: fact, at: minutesAfter(now, minute), itemId: `${fact}-choice` });

let db: LocalDatabase;
let sent: ReviewBatch[];
let serverOrder: number;

beforeEach(async () => {
  db = createVolatileDatabase();
  sent = [];
  serverOrder = 1;
  await installBundle(db, bundle, '"one"', now);
});

const storeAll = (batch: ReviewBatch): ReviewBatchResult => ({
  stored: batch.events.map(({ id, clientAt }) => ({ id, effectiveAt: clientAt, studyDay: '2026-03-05', serverOrder: (serverOrder += 1) })),
  refused: [],
  cards: [],
  clockAheadMs: null,
});
const nothingNew = { events: [], more: false, asOf: now.toISOString(), outdated: false };
const transport = (change: Partial<Transport> = {}): Transport => ({
  push: async (batch) => {
    sent.push(batch);
    return { ok: true, data: storeAll(batch) };
  },
  pull: async (_learner, after) => ({ ok: true, data: { ...nothingNew, cursor: after } }),
  fetchBundle: async () => ({ ok: true, data: null }),
  ...change,
});
const sync = (change: Partial<Transport> = {}, options: SyncOptions = {}, at = now, learner = learnerId) =>
  syncOnce({ db, learnerId: learner, transport: transport(change), now: () => at, exclusively: (_name, work) => work() }, options);
const status = () => findStatus(db, learnerId);

describe('sending', () => {
  it('goes in the order things were done, at most 500 at once, for this learner and with this clock', async () => {
    for (let minute = 0; minute < 501; minute += 1) await keepEvent(db, learnerId, minute === 250 ? review() : makeAct({ factId: 'harbour.cost', kind: 'bury', at: now }));
    expect(await sync()).toEqual({ ok: true, sent: 501, received: 0, refreshed: false });
    expect(sent.map(({ events }) => events.length)).toEqual([500, 1]);
    const sequences = sent.flatMap(({ events }) => events.map(({ deviceSequence }) => deviceSequence));
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
    expect(sent[0]).toMatchObject({ learnerId, sentAt: now.toISOString() });
    expect((await status()).waiting).toBe(0);
  });

  it('lets go of nothing that the server did not name', async () => {
    const [one, two] = [review(1), review(2)];
    for (const event of [one, two]) await keepEvent(db, learnerId, event);
    const onlyFirst = async (batch: ReviewBatch) => ({ ok: true as const, data: { ...storeAll(batch), stored: storeAll(batch).stored.filter(({ id }) => id === one.id) } });
    expect(await sync({ push: onlyFirst })).toMatchObject({ ok: false, trouble: { kind: 'failed' } });
    expect((await db.read((tx) => tx.list('outbox', [learnerId]))).map(({ request }) => request.id)).toEqual([two.id]);
  });

  it('sends the very same again after an answer that was lost', async () => {
    const event = review();
    await keepEvent(db, learnerId, event);
    const bodies: ReviewBatch['events'][] = [];
    const lose: Transport['push'] = async (batch) => {
      bodies.push(batch.events);
      storeAll(batch);
      return { ok: false, kind: 'offline', message: '' };
    };
    expect(await sync({ push: lose })).toMatchObject({ ok: false, trouble: { kind: 'offline' } });
    expect(await status()).toMatchObject({ waiting: 1, oldestWaiting: now });
    expect(await sync()).toMatchObject({ ok: true, sent: 1 });
    expect(sent[0]?.events).toEqual(bodies[0]);
  });

  it('puts what is refused aside with its reason, and out of the card', async () => {
    const card = async () => (await db.read((tx) => tx.get('cards', [learnerId, factId])))?.state;
    const before = await card();
    const [good, bad] = [review(), { ...review(1) }];
    await keepEvent(db, learnerId, bad);
    expect(await card()).not.toEqual(before);
    const refuse: Transport['push'] = async ({ events }) => ({ ok: true, data: { stored: [], refused: events.map(({ id }) => ({ id, reason: 'implausible' as const })), cards: [], clockAheadMs: null } });
    expect(await sync({ push: refuse })).toMatchObject({ ok: true });
    expect(await card()).toEqual(before);
    expect(await status()).toMatchObject({ waiting: 0, refused: [{ id: bad.id, reason: 'implausible' }] });
    await keepEvent(db, learnerId, good);
    await sync();
    expect(sent.flatMap(({ events }) => events.map(({ id }) => id))).toEqual([good.id]);
  });

  it('never sends what one learner did as another', async () => {
    const other = makeBundle();
    await installBundle(db, other, null, now);
    await keepEvent(db, learnerId, review());
    expect(await sync({}, {}, now, other.learner.id)).toMatchObject({ ok: true, sent: 0 });
    expect(sent).toEqual([]);
    expect((await status()).waiting).toBe(1);
  });

  it.each([
    ['unauthenticated', 'signed-out', /sign in again/],
    ['conflict', 'other-learner', /Somebody else/],
    ['unavailable', 'failed', /sent again later/],
  ] as const)('keeps everything when the server says %s, and says what to do', async (code, kind, words) => {
    await keepEvent(db, learnerId, review());
    const result = await sync({ push: async () => ({ ok: false, kind: code === 'unavailable' ? 'failed' : 'refused', code, message: 'Somebody else is signed in.' }) });
    expect(result).toEqual({ ok: false, trouble: { kind, message: expect.stringMatching(words) as string } });
    expect((await status()).waiting).toBe(1);
  });

  it('remembers how far this clock is off, and dates what follows by it', async () => {
    await keepEvent(db, learnerId, review());
    await sync({ push: async (batch) => ({ ok: true, data: { ...storeAll(batch), clockAheadMs: 86_400_000 } }) });
    expect(await status()).toMatchObject({ clockAheadMs: 86_400_000 });
    const next = review(60 * 24);
    await keepEvent(db, learnerId, next);
    const log = (await db.read((tx) => tx.get('cards', [learnerId, factId])))?.log;
    expect(log?.find(({ id }) => id === next.id)?.effectiveAt).toEqual(now);
  });
});

describe('fetching', () => {
  it('goes on from the last place, and skips what this device has just sent', async () => {
    const asked: number[] = [];
    const pull: Transport['pull'] = async (_learner, after) => {
      asked.push(after);
      return { ok: true, data: { ...nothingNew, cursor: after } };
    };
    await keepEvent(db, learnerId, review());
    await sync({ pull });
    // The bundle ended at 1; the review just sent became 2.
    expect(asked).toEqual([2]);
    await sync({ pull }, { sendOnly: true });
    expect(asked).toEqual([2]);
  });

  it('brings a new bundle when it is old, when asked, or when something came about a card that is not here', async () => {
    let fetched = 0;
    const fetchBundle: Transport['fetchBundle'] = async (etag) => {
      fetched += 1;
      expect(etag).toBe('"one"');
      return { ok: true, data: null };
    };
    const at = new Date(Date.parse(bundle.madeAt) + 60_000);
    await sync({ fetchBundle }, {}, at);
    expect(fetched).toBe(0);
    await sync({ fetchBundle }, { renew: true }, at);
    await sync({ fetchBundle }, {}, new Date(at.getTime() + 7 * 3_600_000));
    expect(fetched).toBe(2);
    const { log } = makeBundle({ facts: harbourFacts }).cards[1]!;
    const pull: Transport['pull'] = async (_learner, after) => ({ ok: true, data: { ...nothingNew, events: log.map((event) => ({ ...event, serverOrder: after + 1 })), cursor: after + 1 } });
    expect(await sync({ fetchBundle, pull }, {}, new Date(at.getTime() + 7 * 3_600_000))).toMatchObject({ ok: true, received: 1 });
    expect(fetched).toBe(3);
  });

  it('brings a new bundle at once when what is stored may not hold any more, and asks from the last word on', async () => {
    const at = minutesAfter(new Date(bundle.madeAt), 1);
    const told = minutesAfter(at, 2).toISOString();
    const asked: (string | undefined)[] = [];
    const pull = (outdated: boolean): Transport['pull'] => async (_learner, after, since) => {
      asked.push(since);
      return { ok: true, data: { ...nothingNew, cursor: after, asOf: told, outdated } };
    };
    const renewed = { ...makeBundle({ learnerId, facts: [harbourFacts[1]!] }), madeAt: minutesAfter(at, 3).toISOString() };
    const offline: Transport['fetchBundle'] = async () => ({ ok: false, kind: 'offline', message: '' });
    const fetchBundle: Transport['fetchBundle'] = async () => ({ ok: true, data: { bundle: renewed, etag: '"two"' } });

    expect(await sync({ pull: pull(true), fetchBundle: offline }, {}, at)).toMatchObject({ ok: false });
    expect(await db.read((tx) => tx.count('cards', [learnerId]))).toBe(1);
    // Told once, it stays to be done.
    expect(await sync({ pull: pull(false), fetchBundle }, {}, at)).toMatchObject({ ok: true, refreshed: true });
    expect((await db.read((tx) => tx.list('cards', [learnerId]))).map(({ content }) => content.factId)).toEqual(['harbour.cost']);
    expect(await sync({ pull: pull(false), fetchBundle }, {}, minutesAfter(at, 4))).toMatchObject({ ok: true, refreshed: false });
    expect(asked).toEqual([bundle.madeAt, told, renewed.madeAt]);
  });

  it('lets a card that was just reviewed go when the new bundle is without it, and takes it back all the same', async () => {
    const event = review();
    await keepEvent(db, learnerId, event);
    await sync();
    const later = makeBundle({ learnerId, facts: [harbourFacts[1]!], now, cursor: 9 });
    await sync({ fetchBundle: async () => ({ ok: true, data: { bundle: later, etag: '"two"' } }) }, { renew: true });
    expect((await status()).storedCards).toBe(1);
    expect(await keepEvent(db, learnerId, makeUndo({ factId, targetId: event.id, at: minutesAfter(now, 1) }))).toEqual({ ok: true, eventId: expect.any(String) as string, card: null });
    expect((await db.read((tx) => tx.get('learners', [learnerId])))?.isBehind).toBe(true);
  });

  it('refuses another learner’s bundle, and one of a format it does not know', async () => {
    const other = makeBundle();
    expect(await sync({ fetchBundle: async () => ({ ok: true, data: { bundle: other, etag: null } }) }, { renew: true })).toMatchObject({ ok: false, trouble: { kind: 'other-learner' } });
    const newer = { ...bundle, format: 2 as 1, cards: [] };
    expect(await sync({ fetchBundle: async () => ({ ok: true, data: { bundle: newer, etag: null } }) }, { renew: true })).toMatchObject({ ok: true, refreshed: false });
    expect((await status()).storedCards).toBe(1);
  });

  it('keeps what was done while the bundle was on its way', async () => {
    const event = review();
    const fetchBundle: Transport['fetchBundle'] = async () => {
      await keepEvent(db, learnerId, event);
      return { ok: true, data: { bundle, etag: '"two"' } };
    };
    expect(await sync({ fetchBundle }, { renew: true })).toMatchObject({ ok: true, refreshed: true });
    const card = await db.read((tx) => tx.get('cards', [learnerId, factId]));
    expect(card?.state?.reps).toBe(2);
    expect((await status()).waiting).toBe(1);
  });
});
