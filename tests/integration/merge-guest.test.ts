import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { findCurrentAttempt, findLatestResult, listUnfinished } from '@/lib/data/attempts';
import { listJoinedGuests } from '@/lib/data/joined-guests';
import { mergeGuest } from '@/lib/data/merge-guest';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import { findUser, type User } from '@/lib/data/users';
import type { AnswerRequest } from '@/lib/schemas/answer';
import type { ReviewEventRequest } from '@/lib/schemas/review';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer, makeReview, makeUndo } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

let guest: User;
let user: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  guest = await makeGuest();
  user = await makeKept('ana@example.org');
  await prisma.user.updateMany({ data: { createdAt: monday } });
});
afterAll(() => prisma.$disconnect());

const later = daysAfter(monday, 60);
const place = 'harbour.place';
const answer = async (who: User, request: AnswerRequest) => recordAnswer(who, request, new Date(request.clientAt), newId());
const review = async (who: User, ...events: ReviewEventRequest[]) => appendReviewEvents(who, events, later);
const cardsOf = async (who: User) => prisma.card.findMany({ where: { learnerId: who.id }, omit: { learnerId: true }, orderBy: { factId: 'asc' } });
const answerAll = async (who: User, at: Date) => {
  for (const fact of harbourFacts) await answer(who, makeAnswer({ itemId: quizItemOf(fact), response: fact.key, at }));
};

describe('merging a guest into an account', () => {
  it('gives the cards that one person on one device would have', async () => {
    const guestAnswer = makeAnswer({ itemId: 'harbour.place-choice', response: 'Old Haven', at: daysAfter(monday, 2) });
    const userAnswer = makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', at: monday });
    const ministerAnswer = makeAnswer({ itemId: 'harbour.minister-typed', response: 'Marta Lindqvist', at: daysAfter(monday, 2) });
    const guestReviews = [makeReview({ factId: place, at: daysAfter(monday, 9) }), makeReview({ factId: place, at: daysAfter(monday, 20), rating: 1 })];
    const userReviews = [makeReview({ factId: place, at: daysAfter(monday, 5) }), makeReview({ factId: place, at: daysAfter(monday, 30) })];
    await answer(guest, guestAnswer);
    await answer(guest, ministerAnswer);
    await review(guest, ...guestReviews);
    await answer(user, userAnswer);
    await review(user, ...userReviews);

    expect(await mergeGuest({ guestId: guest.id, userId: user.id })).toEqual({ merged: true });

    // The same events of a person with one device, which counts them as they come; the answers given as the quiz and then the review would ask them.
    const single = await makeGuest();
    await prisma.user.updateMany({ where: { id: single.id }, data: { createdAt: monday } });
    await answer(single, userAnswer);
    await answer(single, { ...guestAnswer, purpose: { kind: 'review' } });
    await answer(single, ministerAnswer);
    const inOrder = [...userReviews, ...guestReviews].sort((a, b) => a.clientAt.localeCompare(b.clientAt));
    const last = Math.max(...inOrder.map(({ deviceSequence }) => deviceSequence));
    await review(single, ...inOrder.map((event, index) => ({ ...event, deviceSequence: last + index })));
    const merged = await cardsOf(user);
    expect(merged).toEqual(await cardsOf(single));
    expect(merged.map(({ factId, reps }) => [factId, reps])).toEqual([['harbour.minister', 1], [place, 6]]);
  });

  it('leaves nothing of the guest and one log with one count', async () => {
    await answer(user, makeAnswer({ itemId: 'harbour.cost-choice', response: 'x' }));
    await answerAll(guest, minutesAfter(monday, 5));
    await mergeGuest({ guestId: guest.id, userId: user.id });
    expect(await findUser(guest.id)).toBeNull();
    expect(await prisma.reviewEvent.count()).toBe(4);
    const events = await prisma.reviewEvent.findMany({ orderBy: { serverOrder: 'asc' } });
    expect(events.map(({ serverOrder, learnerId }) => [serverOrder, learnerId])).toEqual([1, 2, 3, 4].map((order) => [order, user.id]));
    expect(await findUser(user.id)).toEqual(user);
    expect((await prisma.user.findUniqueOrThrow({ where: { id: user.id } })).lastServerOrder).toBe(4);
    // The next event goes on from there.
    expect((await review(user, makeReview({ factId: place, at: daysAfter(monday, 3) }))).stored).toHaveLength(1);
  });

  it('numbers the sittings anew in the order they were begun', async () => {
    await answerAll(user, daysAfter(monday, 3));
    await answerAll(guest, monday);
    await answer(user, makeAnswer({ itemId: 'harbour.place-choice', response: 'x' }));
    await mergeGuest({ guestId: guest.id, userId: user.id });
    const attempts = await prisma.attempt.findMany({ orderBy: { number: 'asc' }, include: { responses: true } });
    expect(attempts.map(({ number, learnerId, startedAt, responses }) => [number, learnerId, startedAt, responses.length])).toEqual([
      [1, user.id, monday, 3],
      [2, user.id, daysAfter(monday, 3), 3],
    ]);
    expect((await findLatestResult(user.id, 'harbour'))?.number).toBe(2);
  });

  it('goes on with the sitting begun last when both had one open', async () => {
    await answer(user, makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', at: monday }));
    await answer(guest, makeAnswer({ itemId: 'harbour.place-choice', response: 'Old Haven', at: daysAfter(monday, 1) }));
    await answer(guest, makeAnswer({ itemId: 'harbour.cost-choice', response: 'x', at: daysAfter(monday, 1) }));
    await mergeGuest({ guestId: guest.id, userId: user.id });
    expect((await findCurrentAttempt(user.id, 'harbour'))?.answers).toHaveLength(2);
    expect(await listUnfinished(user.id)).toHaveLength(1);
  });

  it('carries an undo along', async () => {
    await answer(user, makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', at: monday }));
    await answer(guest, makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', at: monday }));
    const mistake = makeReview({ factId: place, at: daysAfter(monday, 4), rating: 1 });
    await review(guest, mistake, makeUndo({ factId: place, targetId: mistake.id, at: minutesAfter(daysAfter(monday, 4), 1) }));
    await mergeGuest({ guestId: guest.id, userId: user.id });
    expect(await cardsOf(user)).toMatchObject([{ reps: 1, lapses: 0 }]);
  });

  it('is done once, also when asked for ten times at once', async () => {
    await answerAll(guest, monday);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => mergeGuest({ guestId: guest.id, userId: user.id })));
    expect(outcomes.filter(({ merged }) => merged)).toHaveLength(1);
    expect(await prisma.reviewEvent.count({ where: { learnerId: user.id } })).toBe(3);
  });

  it('notes whom the account took in, so that what their device has not sent is known to be its own', async () => {
    const second = await makeGuest();
    const other = await makeKept('ben@example.org');
    for (const { id } of [guest, second]) await mergeGuest({ guestId: id, userId: user.id });
    expect((await listJoinedGuests(user.id)).sort()).toEqual([guest.id, second.id].sort());
    expect(await listJoinedGuests(other.id)).toEqual([]);
  });

  it('never takes an account away, nor anybody into themselves', async () => {
    const other = await makeKept('ben@example.org');
    await answer(other, makeAnswer({ itemId: 'harbour.place-choice', response: 'x' }));
    expect(await mergeGuest({ guestId: other.id, userId: user.id })).toEqual({ merged: false });
    expect(await mergeGuest({ guestId: guest.id, userId: guest.id })).toEqual({ merged: false });
    expect(await mergeGuest({ guestId: newId(), userId: user.id })).toEqual({ merged: false });
    expect(await findUser(other.id)).toEqual(other);
    expect(await cardsOf(other)).toHaveLength(1);
  });

  it('into nobody keeps the guest', async () => {
    await answer(guest, makeAnswer({ itemId: 'harbour.place-choice', response: 'x' }));
    await expect(mergeGuest({ guestId: guest.id, userId: newId() })).rejects.toMatchObject({ code: 'not-found' });
    expect(await cardsOf(guest)).toHaveLength(1);
  });
});
