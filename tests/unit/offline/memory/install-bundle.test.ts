import { beforeEach, describe, expect, it } from 'vitest';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { addEvent, keepEvent, outboxKey } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { harbourFacts } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeAct, makeReview } from '@/tests/factories/requests';

const factId = 'harbour.place';
const first = makeBundle({ cursor: 1 });
const learnerId = first.learner.id;
/** A later bundle, of other cards. */
const others = (today: string) => ({ ...makeBundle({ learnerId, facts: [harbourFacts[1]!], cursor: 9 }), today });

let db: LocalDatabase;
beforeEach(async () => {
  db = createVolatileDatabase();
  await installBundle(db, first, '"one"', monday);
});
const learner = () => db.read((tx) => tx.get('learners', [learnerId]));
const card = (id = factId) => db.read((tx) => tx.get('cards', [learnerId, id]));

describe('a new bundle that is without a card', () => {
  it('is the last word: the card goes, however lately it was reviewed, and comes back when it is asked again', async () => {
    await installBundle(db, others('2026-03-02'), null, monday);
    expect(await card()).toBeUndefined();
    expect((await learner())?.cursor).toBe(9);
    await installBundle(db, first, null, monday);
    expect((await card())?.state?.reps).toBe(1);
  });

  it('leaves it here while something done to it was not sent, however long ago that was, and is read on from where that card is', async () => {
    await keepEvent(db, learnerId, makeReview({ factId, at: daysAfter(monday, 1), itemId: `${factId}-choice` }));
    await installBundle(db, others('2026-06-01'), null, monday);
    expect((await card())?.state?.reps).toBe(2);
    expect((await learner())?.cursor).toBe(1);
  });
});

it('stores every card of a bundle of many portions', async () => {
  const [one] = first.cards;
  const cards = Array.from({ length: 60 }, (_, n) => ({ ...one!, factId: `fact-${n}`, log: one!.log.map((event) => ({ ...event, cardId: `fact-${n}` })) }));
  await installBundle(db, { ...first, cards }, null, monday);
  const stored = await db.read((tx) => tx.list('cards', [learnerId]));
  expect(stored.map(({ content }) => content.factId).sort()).toEqual(cards.map(({ factId: id }) => id).sort());
  expect(stored.every(({ state }) => state?.reps === 1)).toBe(true);
});

it('makes good for having been behind, and leaves alone what the device knows of itself', async () => {
  await db.write(async (tx) => tx.put('learners', [learnerId], { ...(await tx.get('learners', [learnerId]))!, clockAheadMs: 400_000, isBehind: true }));
  await installBundle(db, first, '"two"', daysAfter(monday, 9));
  expect(await learner()).toMatchObject({ isBehind: false, clockAheadMs: 400_000, lastUsedAt: monday, bundle: { etag: '"two"' } });
});

it('joins to a card what was done before it was stored, dated by the clock put right, without what was refused', async () => {
  const other = 'harbour.cost';
  const at = daysAfter(monday, 2);
  const [kept, refused] = [makeAct({ factId: other, kind: 'suspend', at }), makeAct({ factId: other, kind: 'forget', at: minutesAfter(at, 1) })];
  await db.write(async (tx) => {
    for (const request of [kept, refused]) await addEvent(tx, learnerId, request);
    const record = (await tx.get('outbox', outboxKey(learnerId, refused)))!;
    await tx.put('outbox', outboxKey(learnerId, refused), { ...record, refusal: 'implausible' });
    await tx.put('learners', [learnerId], { ...(await tx.get('learners', [learnerId]))!, clockAheadMs: 60_000 });
  });
  expect((await learner())?.isBehind).toBe(true);
  await installBundle(db, makeBundle({ learnerId, facts: harbourFacts }), null, at);
  expect((await card(other))?.state).toMatchObject({ suspended: true, reps: 1 });
  expect((await card(other))?.log.find(({ id }) => id === kept.id)?.effectiveAt).toEqual(minutesAfter(at, -1));
});
