import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import type { User } from '@/lib/data/users';
import type { EvidenceRequest, ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer, makeReview, makeStamp, makeUndo } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

let learner: User;
const firstAnswer = makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' });
const factId = 'harbour.place';
const later = daysAfter(monday, 60);

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  learner = await makeMet();
});
afterAll(() => prisma.$disconnect());

/** A learner who joined when the story came out, and has answered for its place. */
async function makeMet(): Promise<User> {
  const user = await makeGuest();
  await prisma.user.update({ where: { id: user.id }, data: { createdAt: monday } });
  await recordAnswer(user, firstAnswer, monday, newId());
  return user;
}

const onDay = (day: number, rating?: 1 | 2 | 3 | 4) => makeReview({ factId, at: daysAfter(monday, day), rating });
const cardOf = async (user: User) => prisma.card.findUnique({ where: { learnerId_factId: { learnerId: user.id, factId } }, omit: { learnerId: true } });
const storedIds = ({ stored }: ReviewBatchResult) => stored.map(({ id }) => id);
const eventCount = async (user: User) => prisma.reviewEvent.count({ where: { learnerId: user.id } });

describe('a batch of reviews', () => {
  it('is stored, ordered, dated and folded', async () => {
    const batch = [onDay(3), onDay(9), onDay(25, 1)];
    const result = await appendReviewEvents(learner, batch, later);
    expect(storedIds(result)).toEqual(batch.map(({ id }) => id));
    expect(result.refused).toEqual([]);
    const card = await cardOf(learner);
    expect(card).toMatchObject({ reps: 4, lapses: 1, logHeadId: batch[2]?.id, logHeadAt: daysAfter(monday, 25) });
    expect(result.cards).toEqual([{ factId, dueOn: card?.dueOn.toISOString().slice(0, 10) }]);
    const events = await prisma.reviewEvent.findMany({ orderBy: { serverOrder: 'asc' } });
    expect(events.map(({ serverOrder, studyDay, receivedAt }) => [serverOrder, studyDay.toISOString().slice(0, 10), receivedAt])).toEqual([
      [1, '2026-03-02', monday],
      [2, '2026-03-05', later],
      [3, '2026-03-11', later],
      [4, '2026-03-27', later],
    ]);
    expect(events[3]?.evidence).toEqual({ type: 'recalled', itemId: 'harbour.place-choice', itemRevision: 1, rating: 1, visibleMs: 2000 });
  });

  it('sent again, whole or in part, changes nothing and is told the same', async () => {
    const batch = [onDay(3), onDay(9)];
    const first = await appendReviewEvents(learner, batch, later);
    const card = await cardOf(learner);
    expect(await appendReviewEvents(learner, batch, daysAfter(later, 3))).toEqual(first);
    expect((await appendReviewEvents(learner, batch.slice(1), daysAfter(later, 4))).cards).toEqual(first.cards);
    expect(await cardOf(learner)).toEqual(card);
    expect(await eventCount(learner)).toBe(3);
    expect((await prisma.user.findUniqueOrThrow({ where: { id: learner.id } })).lastServerOrder).toBe(3);
  });

  it('sent by ten requests at once is stored once', async () => {
    const batch = [onDay(3), onDay(9)];
    const results = await Promise.all(Array.from({ length: 10 }, () => appendReviewEvents(learner, batch, later)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await eventCount(learner)).toBe(3);
  });

  it('that holds one event twice stores it once', async () => {
    const review = onDay(3);
    expect(storedIds(await appendReviewEvents(learner, [review, review], later))).toEqual([review.id]);
    expect(await eventCount(learner)).toBe(2);
  });

  it('gives the same card in any order and any portions', async () => {
    const batch = [onDay(3), onDay(9, 1), makeReview({ factId, at: minutesAfter(daysAfter(monday, 9), 2) }), onDay(12, 2), onDay(30, 4)];
    await appendReviewEvents(learner, batch, later);
    const whole = await cardOf(learner);
    const orders = [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 4, 0, 3, 2]];
    for (const order of orders) {
      const other = await makeMet();
      for (const index of order) await appendReviewEvents(other, [batch[index]!], later);
      expect(await cardOf(other)).toEqual(whole);
    }
  });

  it('of 500 is stored and folded in one go', async () => {
    const batch = Array.from({ length: 500 }, (_, index) => makeReview({ factId, at: daysAfter(monday, index + 1), rating: index % 7 === 0 ? 1 : 3 }));
    const result = await appendReviewEvents(learner, batch, daysAfter(monday, 600));
    expect(result.stored).toHaveLength(500);
    expect(await eventCount(learner)).toBe(501);
    expect(await cardOf(learner)).toMatchObject({ reps: 501, logHeadId: batch[499]?.id });
  });

  it('never takes an instant of the future, nor one before the learner was here', async () => {
    const ancient = { ...makeReview({ factId, at: new Date('1970-01-01T00:00:00Z') }), deviceId: newId() };
    const ahead = makeReview({ factId, at: daysAfter(later, 2) });
    await appendReviewEvents(learner, [ahead, ancient], later);
    const at = new Map((await prisma.reviewEvent.findMany()).map((event) => [event.id, event]));
    expect(at.get(ahead.id)).toMatchObject({ effectiveAt: later, clientAt: daysAfter(later, 2) });
    expect(at.get(ancient.id)).toMatchObject({ effectiveAt: monday });
  });

  it('keeps the day of the zone it was made in', async () => {
    // One instant: already Tuesday's study day in Kathmandu (4:15 a.m.), still Monday's in New York (5:30 p.m.).
    const at = new Date('2026-03-09T22:30:00Z');
    const [east, west] = [makeReview({ factId, at, timeZone: 'Asia/Kathmandu' }), makeReview({ factId, at, timeZone: 'America/New_York' })];
    await appendReviewEvents(learner, [east, west], later);
    const days = new Map((await prisma.reviewEvent.findMany()).map(({ id, studyDay }) => [id, studyDay.toISOString().slice(0, 10)]));
    expect([days.get(east.id), days.get(west.id)]).toEqual(['2026-03-10', '2026-03-09']);
  });
});

describe('when an event counts', () => {
  const timesOf = async () => new Map((await prisma.reviewEvent.findMany()).map((event) => [event.id, event.effectiveAt]));
  const send = async (events: ReviewEventRequest[], now: Date, sentAt: Date | null) => appendReviewEvents(learner, events, now, sentAt);

  it('is put right by how far the clock is off when the batch is sent, and the learner is told where it is far', async () => {
    const now = daysAfter(monday, 10);
    for (const [aheadMinutes, correctedBy, told] of [[24 * 60, 24 * 60, true], [-24 * 60, -24 * 60, true], [4, 4, false], [0.25, 0, false]] as const) {
      // Made an hour before it is sent, by the device's own clock.
      const review = { ...makeReview({ factId, at: minutesAfter(now, aheadMinutes - 60) }), deviceId: newId() };
      const result = await send([review], now, minutesAfter(now, aheadMinutes));
      expect(result.clockAheadMs).toBe(told ? aheadMinutes * 60_000 : null);
      expect((await timesOf()).get(review.id)).toEqual(minutesAfter(now, aheadMinutes - 60 - correctedBy));
      expect(result.stored).toEqual([{ id: review.id, effectiveAt: (await timesOf()).get(review.id)?.toISOString(), studyDay: '2026-03-12', serverOrder: expect.any(Number) as number }]);
    }
  });

  it('is never before what the same device did before it, in one batch or several, though its clock was set back', async () => {
    const device = newId();
    const made = [9, 8, 8.5, 9.5].map((day, index) => ({ ...makeReview({ factId, at: daysAfter(monday, day) }), deviceId: device, deviceSequence: index + 1 }));
    const [a, b, c, d] = made as [ReviewEventRequest, ReviewEventRequest, ReviewEventRequest, ReviewEventRequest];
    await send([b, a], later, null);
    await send([c], later, null);
    await send([d], later, null);
    const times = await timesOf();
    const day9 = daysAfter(monday, 9).getTime();
    expect(made.map(({ id }) => times.get(id)?.getTime())).toEqual([day9, day9 + 1, day9 + 2, daysAfter(monday, 9.5).getTime()]);
  });

  it('is not held to another device, nor to a number that a restored phone gave twice', async () => {
    const device = newId();
    const late = { ...makeReview({ factId, at: daysAfter(monday, 20) }), deviceId: device, deviceSequence: 90 };
    const restored = { ...makeReview({ factId, at: daysAfter(monday, 12) }), deviceId: device, deviceSequence: 40 };
    const other = { ...makeReview({ factId, at: daysAfter(monday, 11) }), deviceId: newId(), deviceSequence: 95 };
    for (const event of [late, restored, other]) await send([event], later, null);
    const times = await timesOf();
    expect([times.get(restored.id), times.get(other.id)]).toEqual([daysAfter(monday, 12), daysAfter(monday, 11)]);
  });

  it('is frozen: sent again by a clock since put right, it counts when it did', async () => {
    const now = daysAfter(monday, 10);
    const review = makeReview({ factId, at: daysAfter(monday, 9) });
    const first = await send([review], now, daysAfter(now, 1));
    expect((await send([review], daysAfter(now, 3), daysAfter(now, 3))).stored).toEqual(first.stored);
  });

  it('of 30 days offline is the day of each', async () => {
    const batch = Array.from({ length: 30 }, (_, index) => onDay(index + 1));
    const result = await send(batch, daysAfter(monday, 31), daysAfter(monday, 31));
    expect(new Set(result.stored.map(({ studyDay }) => studyDay)).size).toBe(30);
    expect(await cardOf(learner)).toMatchObject({ reps: 31, lastReviewedOn: new Date('2026-04-01') });
  });
});

describe('an answer graded on the phone', () => {
  const evidence = { type: 'answered', itemId: 'harbour.place-choice', itemRevision: 1, format: 'multiple-choice', optionsShown: 4, correct: true, hints: 0, visibleMs: 3_000, attemptNumber: 1, measuredGuessRate: 0.4, wordsShown: 20, graderVersion: 'dateline-2' } as const;
  const answered = (change: Partial<EvidenceRequest & { type: 'answered' }> = {}, day = 3): ReviewEventRequest => ({ ...makeStamp(daysAfter(monday, day)), id: newId(), factId, kind: 'review', evidence: { ...evidence, ...change } });
  const reasonOf = async (event: ReviewEventRequest) => (await appendReviewEvents(learner, [event], later)).refused[0]?.reason;

  it('is kept as it was given, and folded', async () => {
    const event = answered();
    expect(storedIds(await appendReviewEvents(learner, [event], later))).toEqual([event.id]);
    expect((await prisma.reviewEvent.findUniqueOrThrow({ where: { learnerId_id: { learnerId: learner.id, id: event.id } } })).evidence).toEqual(evidence);
    expect(await cardOf(learner)).toMatchObject({ reps: 2, recognitionStreak: 2 });
  });

  it('is refused where it says of the item what cannot have been', async () => {
    expect(await reasonOf(answered({ format: 'true-false' }))).toBe('implausible');
    expect(await reasonOf(answered({ optionsShown: 5 }))).toBe('implausible');
    expect(await reasonOf(answered({ optionsShown: undefined }))).toBe('implausible');
    expect(await reasonOf(answered({ itemRevision: 2 }))).toBe('implausible');
    expect(await reasonOf(answered({ itemId: 'harbour.place-typed', format: 'short-answer' }))).toBe('implausible');
    expect(await reasonOf(answered({ itemId: 'harbour.cost-choice' }))).toBe('unknown-item');
    expect(await reasonOf(answered({ itemId: 'harbour.place-typed', format: 'short-answer', optionsShown: undefined }))).toBeUndefined();
  });

  it('to an item as it was before it was changed is taken', async () => {
    await prisma.item.update({ where: { id: 'harbour.place-choice' }, data: { revision: 3, distractors: ['Cape Rowan'] } });
    expect(await reasonOf(answered({ itemRevision: 2 }))).toBeUndefined();
    expect(await reasonOf(answered({ itemRevision: 3 }))).toBe('implausible');
  });
});

describe('an undo', () => {
  it('takes a review back, whenever it arrives', async () => {
    await appendReviewEvents(learner, [onDay(3)], later);
    const before = await cardOf(learner);
    const wrong = onDay(9, 1);
    const undo = makeUndo({ factId, targetId: wrong.id, at: minutesAfter(daysAfter(monday, 9), 0.5) });
    const right = makeReview({ factId, at: minutesAfter(daysAfter(monday, 9), 1) });

    await appendReviewEvents(learner, [wrong], later);
    expect((await cardOf(learner))?.lapses).toBe(1);
    await appendReviewEvents(learner, [undo], later);
    expect(await cardOf(learner)).toEqual({ ...before, logHeadAt: new Date(undo.clientAt), logHeadId: undo.id });
    await appendReviewEvents(learner, [right], later);
    const after = await cardOf(learner);
    expect(after).toMatchObject({ reps: 3, lapses: 0 });

    for (const order of [[undo, wrong, right], [right, undo, wrong]]) {
      const other = await makeMet();
      await appendReviewEvents(other, [onDay(3)], later);
      for (const event of order) await appendReviewEvents(other, [event], later);
      expect({ ...(await cardOf(other)), logHeadId: null }).toEqual({ ...after, logHeadId: null });
    }
  });

  it('that came first holds, also when a clock set back made it the older of the two', async () => {
    const wrong = makeReview({ factId, at: daysAfter(monday, 9), rating: 1 });
    const undo = makeUndo({ factId, targetId: wrong.id, at: daysAfter(monday, 8) });
    for (const event of [undo, wrong]) await appendReviewEvents(learner, [event], later);
    expect(await cardOf(learner)).toMatchObject({ reps: 1, lapses: 0, logHeadId: wrong.id });
  });

  it('of the only event takes the card away, and a further review brings it back', async () => {
    const undo = makeUndo({ factId, targetId: firstAnswer.eventId, at: minutesAfter(monday, 1) });
    expect((await appendReviewEvents(learner, [undo], later)).cards).toEqual([{ factId, dueOn: null }]);
    expect(await cardOf(learner)).toBeNull();
    expect((await appendReviewEvents(learner, [undo], later)).cards).toEqual([{ factId, dueOn: null }]);

    const again = onDay(4);
    expect(storedIds(await appendReviewEvents(learner, [again], later))).toEqual([again.id]);
    expect(await cardOf(learner)).toMatchObject({ reps: 1, logHeadId: again.id });
  });
});

describe('refusals', () => {
  async function refusalOf(event: ReviewEventRequest): Promise<string | undefined> {
    const before = await eventCount(learner);
    const good = onDay(3);
    const result = await appendReviewEvents(learner, [event, good], later);
    // What is sound in the same batch is stored all the same.
    expect(storedIds(result)).toEqual([good.id]);
    expect(result.refused.map(({ id }) => id)).toEqual([event.id]);
    expect(await eventCount(learner)).toBe(before + 1);
    return result.refused[0]?.reason;
  }

  it('a fact there is not, or not met', async () => {
    expect(await refusalOf(makeReview({ factId: 'harbour.nothing', at: later, itemId: 'harbour.place-choice' }))).toBe('unknown-card');
    expect(await refusalOf(makeReview({ factId: 'harbour.cost', at: later }))).toBe('unknown-card');
    expect(await prisma.card.count()).toBe(1);
  });

  it('a fact that only somebody else has met', async () => {
    const other = await makeGuest();
    await recordAnswer(other, makeAnswer({ itemId: 'harbour.cost-choice', response: 'x' }), monday, newId());
    expect(await refusalOf(makeReview({ factId: 'harbour.cost', at: later }))).toBe('unknown-card');
  });

  it('an item there is not, or of another fact', async () => {
    expect(await refusalOf(makeReview({ factId, at: later, itemId: 'harbour.nothing' }))).toBe('unknown-item');
    expect(await refusalOf(makeReview({ factId, at: later, itemId: 'harbour.cost-choice' }))).toBe('unknown-item');
  });

  it('an undo of what was done on another card', async () => {
    const cost = makeAnswer({ itemId: 'harbour.cost-choice', response: 'x' });
    await recordAnswer(learner, cost, monday, newId());
    expect(await refusalOf(makeUndo({ factId, targetId: cost.eventId, at: later }))).toBe('target-of-another-card');
  });

  it('another event under an id that is taken, in the log or in the batch', async () => {
    const review = onDay(5);
    expect(await refusalOf({ ...review, id: firstAnswer.eventId })).toBe('id-used-for-another-event');
    const result = await appendReviewEvents(learner, [review, { ...review, evidence: { ...review.evidence, rating: 1 } as typeof review.evidence }], later);
    expect(result.refused).toEqual([{ id: review.id, reason: 'id-used-for-another-event' }]);
    expect((await prisma.reviewEvent.findUniqueOrThrow({ where: { learnerId_id: { learnerId: learner.id, id: review.id } } })).evidence).toMatchObject({ rating: 3 });
  });
});

describe('learners', () => {
  it('do not see each other’s events, also under one id', async () => {
    const other = await makeMet();
    const review = onDay(3);
    await appendReviewEvents(learner, [review], later);
    const untouched = await cardOf(other);
    expect(untouched).toMatchObject({ reps: 1 });
    expect(storedIds(await appendReviewEvents(other, [review], later))).toEqual([review.id]);
    expect(await cardOf(other)).toEqual(await cardOf(learner));
  });

  it('do not wait for each other: eight at once, each with cards of their own', async () => {
    const users = await Promise.all(Array.from({ length: 8 }, makeMet));
    for (const user of users) for (const fact of harbourFacts.slice(1)) await recordAnswer(user, makeAnswer({ itemId: quizItemOf(fact), response: fact.key }), monday, newId());
    const batches = users.map(() => harbourFacts.map(({ id }) => makeReview({ factId: `harbour.${id}`, at: daysAfter(monday, 4) })));
    const results = await Promise.all(users.map((user, index) => appendReviewEvents(user, batches[index] ?? [], later)));
    expect(results.every(({ stored, refused }) => stored.length === 3 && refused.length === 0)).toBe(true);
    expect(await prisma.card.count({ where: { reps: 2 } })).toBe(24);
  });
});
