import { beforeEach, describe, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { createSession } from '@/lib/offline/memory/memory-session';
import { createMovableDatabase } from '@/lib/offline/memory/movable-database';
import type { MemorySession } from '@/lib/offline/memory/types';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { harbourFacts } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeStamp } from '@/tests/factories/requests';

let db: LocalDatabase;
let memory: MemorySession;
let now: Date;
let told: number;
let sends: number;
const bundle = makeBundle({ facts: harbourFacts });
const learnerId = bundle.learner.id;

beforeEach(async () => {
  db = createVolatileDatabase();
  await installBundle(db, bundle, null, monday);
  now = daysAfter(monday, 5);
  [told, sends] = [0, 0];
  memory = sessionOn(db);
});

function sessionOn(database: LocalDatabase): MemorySession {
  return createSession({
    db: createMovableDatabase(database),
    learnerId,
    now: () => now,
    stamp: async (at) => {
      now = minutesAfter(now, 1);
      return { eventId: newId(at), stamp: makeStamp(at) };
    },
    syncing: { now: async () => ({ ok: true, sent: 0, received: 0, refreshed: false }), soon: () => void (sends += 1), state: () => ({ syncing: false, trouble: null }), stop: () => undefined },
    changes: { tell: () => void (told += 1), subscribe: () => () => undefined, close: () => undefined },
  });
}

const lastRequest = async () => (await db.read((tx) => tx.list('outbox', [learnerId]))).at(-1)?.request;
const factId = 'harbour.place';
const asked = { factId, itemId: 'harbour.place-choice', visibleMs: 1234.6 };

describe('going on beyond the minutes of a day', () => {
  const slow = { ...bundle, learner: { ...bundle.learner, minutesPerDay: 1 }, studied: { ...bundle.studied, secondsPerCard: 40 } };

  it('is offered once the day is full, brings what waited, and ends with the day', async () => {
    await installBundle(db, slow, null, monday);
    const { cards, isCut, goingOn } = await memory.today();
    expect([cards.length, isCut, goingOn]).toEqual([1, true, null]);
    await memory.rate({ factId: cards[0]!.factId, itemId: cards[0]!.item.id, visibleMs: 50_000, rating: 3 });
    const full = await memory.today();
    expect(full).toMatchObject({ dueCount: 0, isCut: true, goingOn: { extraMinutes: 5, facts: 2, minutes: expect.closeTo(80 / 60) } });
    expect(await memory.goOn(full.goingOn!.extraMinutes)).toEqual({ ok: true });
    expect(await memory.today()).toMatchObject({ dueCount: 2, isCut: false, goingOn: null });
    // A bundle made meanwhile knows nothing of it.
    await installBundle(db, slow, null, now);
    expect((await memory.today()).dueCount).toBe(2);
    now = daysAfter(monday, 6);
    expect((await memory.today()).dueCount).toBe(1);
  });

  it('goes on without the disk where that is full', async () => {
    await installBundle(db, slow, null, monday);
    const full = sessionOn({ ...db, storage: 'durable', write: async () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) });
    expect(await full.goOn(5)).toEqual({ ok: true });
    expect((await full.today()).dueCount).toBe(3);
    expect((await memory.today()).dueCount).toBe(1);
  });
});

describe('today', () => {
  it('asks for what is due, without its keys, in an order of options that lasts the day', async () => {
    const queue = await memory.today();
    expect(queue).toMatchObject({ today: '2026-03-07', dueCount: 3, nextDueOn: null });
    expect(queue.cards.map((card) => card.factId).sort()).toEqual(['harbour.cost', 'harbour.minister', 'harbour.place']);
    const card = queue.cards.find((each) => each.factId === factId);
    expect(card).toMatchObject({ articleSlug: 'harbour', asOf: '2026-02-20', itemRevision: 1, state: { reps: 1 } });
    expect(card && 'key' in card.item).toBe(false);
    expect((await memory.today()).cards).toEqual(queue.cards);
  });

  it('leaves out what was answered, hidden for the day or suspended, and counts what comes next', async () => {
    await memory.bury('harbour.cost');
    await memory.suspend('harbour.minister');
    await memory.rate({ ...asked, rating: 3 });
    const queue = await memory.today();
    expect(queue).toMatchObject({ cards: [], dueCount: 0 });
    now = daysAfter(monday, 6);
    expect((await memory.today()).cards.map((card) => card.factId)).toEqual(['harbour.cost']);
    await memory.resume('harbour.minister');
    expect((await memory.today()).dueCount).toBe(2);
    await memory.setDue('harbour.cost', '2026-03-09');
    expect(await memory.today()).toMatchObject({ dueCount: 1, dueTomorrow: 1, nextDueOn: '2026-03-09' });
  });
});

describe('an answer', () => {
  it('is graded here, kept with everything it was given under, and explained', async () => {
    const given = await memory.answer({ ...asked, response: 'Port Ellis', attemptNumber: 2 });
    expect(given).toMatchObject({ ok: true, card: { reps: 2, lapses: 0 }, feedback: { correct: true, verdict: 'exact', key: 'Port Ellis', alreadyAnswered: false, passage: { articleSlug: 'harbour', paragraphs: [{ text: harbourFacts[0]?.sentence }] } } });
    expect(given.ok && given.feedback.dueOn).toBe(given.ok && given.card?.dueOn);
    expect(await lastRequest()).toMatchObject({
      kind: 'review',
      evidence: { type: 'answered', itemId: 'harbour.place-choice', itemRevision: 1, format: 'multiple-choice', optionsShown: 4, correct: true, hints: 0, visibleMs: 1235, attemptNumber: 2, wordsShown: 17, graderVersion: expect.any(String) as string },
    });
    expect([told > 0, sends]).toEqual([true, 1]);
    expect(await memory.answer({ ...asked, itemId: 'harbour.place-typed', response: 'Cape Rowan' })).toMatchObject({ ok: true, feedback: { correct: false, verdict: 'wrong' } });
  });

  it('with a hint had one option fewer to choose from', async () => {
    await memory.answer({ ...asked, response: 'Port Ellis', hints: 1 });
    expect(await lastRequest()).toMatchObject({ evidence: { optionsShown: 3, hints: 1 } });
  });

  it('is not forgiven a slip that lands on another answer of the learner’s cards', async () => {
    const withNames = structuredClone(bundle);
    withNames.articles[0]!.otherNames.push({ factId: 'harbour.cost', names: ['Port Ellas'] });
    await installBundle(db, withNames, null, monday);
    const typed = { ...asked, itemId: 'harbour.place-typed' };
    expect(await memory.answer({ ...typed, response: 'Port Ellas' })).toMatchObject({ feedback: { correct: false } });
    expect(await memory.answer({ ...typed, response: 'Port Elliss' })).toMatchObject({ feedback: { verdict: 'close' } });
  });

  it('to what is not stored here is a value with a sentence', async () => {
    expect(await memory.answer({ ...asked, itemId: 'harbour.gone', response: 'x' })).toMatchObject({ ok: false, reason: 'unknown-item', message: expect.stringMatching(/Nothing was changed/) as string });
    expect(await memory.disclose('harbour.gone')).toBeNull();
    expect(await lastRequest()).toBeUndefined();
  });

  it('that does not fit on the disk is kept in memory, and the page is told', async () => {
    let isFull = false;
    const full: LocalDatabase = {
      ...db,
      storage: 'durable',
      write: (work) => (isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : db.write(work)),
    };
    memory = sessionOn(full);
    isFull = true;
    expect(await memory.answer({ ...asked, response: 'Port Ellis' })).toMatchObject({ ok: true, card: { reps: 2 } });
    expect(await memory.status()).toMatchObject({ storage: 'volatile', waiting: 1, storedCards: 3 });
    expect((await memory.today()).dueCount).toBe(2);
  });
});

describe('taking back', () => {
  it('gives the card as it was, also of a forgetting', async () => {
    const before = (await memory.today()).cards.find((card) => card.factId === factId)?.state;
    for (const deed of [() => memory.rate({ ...asked, rating: 1 }), () => memory.forget(factId), () => memory.setDue(factId, '2027-01-01'), () => memory.bury(factId)]) {
      const done = await deed();
      if (!done.ok) throw new Error(done.message);
      const undone = await memory.undo({ factId, eventId: done.eventId });
      expect(undone.ok && { ...undone.card, logHead: null }).toEqual({ ...before, logHead: null });
    }
  });
});

it('tells what is stored and what waits, and forgets a refusal that was read', async () => {
  await memory.rate({ ...asked, rating: 3 });
  await memory.rate({ ...asked, rating: 3 });
  expect(await memory.status()).toMatchObject({ waiting: 2, oldestWaiting: daysAfter(monday, 5), storedCards: 3, bundleMadeAt: monday, coversUntil: '2026-03-15', clockAheadMs: null, storage: 'volatile', refused: [] });
  await db.write(async (tx) => {
    const [first] = await tx.list('outbox', [learnerId]);
    if (first) await tx.put('outbox', [learnerId, first.request.deviceSequence, first.request.id], { ...first, refusal: 'malformed' });
  });
  expect(await memory.status()).toMatchObject({ waiting: 1, refused: [{ reason: 'malformed' }] });
  await memory.dismissRefused();
  expect(await memory.status()).toMatchObject({ waiting: 1, refused: [] });
});

it('shows a change once it is stored, until the learner has taken note', async () => {
  const changed = structuredClone(bundle);
  changed.cards[0]!.change = { factId, changedAt: monday.toISOString(), saidUntil: '2026-03-02', sentences: [], stillAsked: true, language: 'en', direction: 'ltr' };
  await installBundle(db, changed, null, monday);
  expect((await memory.disclose('harbour.place-choice'))?.change).toMatchObject({ factId });
  await memory.noteChange(factId);
  expect((await memory.disclose('harbour.place-choice'))?.change).toBeUndefined();
});
