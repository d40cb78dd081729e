import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startAnotherAttempt } from '@/lib/data/attempts';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { recordAnswer } from '@/lib/data/record-answer';
import { deleteUser, type User } from '@/lib/data/users';
import type { AnswerFeedback, AnswerRequest } from '@/lib/schemas/answer';
import { harbourFacts, makeContent, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  learner = await makeGuest();
});
afterAll(() => prisma.$disconnect());

async function answer(request: AnswerRequest, now = new Date(request.clientAt), user = learner): Promise<AnswerFeedback> {
  const outcome = await recordAnswer(user, request, now, newId(now));
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.feedback;
}

const allItems = harbourFacts.map((fact) => ({ itemId: quizItemOf(fact), response: fact.key }));

async function counts(learnerId = learner.id) {
  const where = { learnerId };
  const [attempts, responses, events, cards] = await Promise.all([prisma.attempt.count({ where }), prisma.response.count({ where }), prisma.reviewEvent.count({ where }), prisma.card.count({ where })]);
  return { attempts, responses, events, cards };
}

describe('an answer in a quiz', () => {
  it('is graded, kept, put on a card, and answered with its proof and the next item without its key', async () => {
    const request = makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' });
    const feedback = await answer(request);
    expect(feedback).toMatchObject({
      itemId: 'harbour.place-choice',
      response: 'Port Ellis',
      correct: true,
      verdict: 'exact',
      key: 'Port Ellis',
      alreadyAnswered: false,
      passage: { paragraphs: [{ text: 'The harbour of Port Ellis opened a third dock on Tuesday.' }] },
      quiz: { answered: 1, correct: 1, total: 3, completed: false },
    });
    const next = feedback.quiz?.next;
    expect(Object.keys(next ?? {}).sort()).toEqual(['factId', 'format', 'id', 'options', 'stem']);
    expect(next?.id).toBe('harbour.cost-choice');
    expect([...(next?.options ?? [])].sort()).toEqual(['14 million crowns', '48 million crowns', '60 million crowns', '84 million crowns']);

    expect(await prisma.response.findFirstOrThrow()).toMatchObject({ learnerId: learner.id, itemRevision: 1, correct: true, verdict: 'exact', eventId: request.eventId, visibleMs: 4000, answeredAt: monday });
    const event = await prisma.reviewEvent.findFirstOrThrow();
    expect(event).toMatchObject({ id: request.eventId, factId: 'harbour.place', kind: 'review', serverOrder: 1, effectiveAt: monday, studyDay: new Date('2026-03-02T00:00:00.000Z'), zoneOffsetMinutes: 345 });
    expect(event.evidence).toEqual({ type: 'answered', itemId: 'harbour.place-choice', itemRevision: 1, format: 'multiple-choice', optionsShown: 4, correct: true, hints: 0, visibleMs: 4000, attemptNumber: 1, wordsShown: 17, graderVersion: expect.any(String) });
    const card = await prisma.card.findFirstOrThrow();
    expect(card).toMatchObject({ learnerId: learner.id, factId: 'harbour.place', reps: 1, lapses: 0, logHeadId: request.eventId, logHeadAt: monday, lastItemId: 'harbour.place-choice' });
    expect(card.dueOn.toISOString().slice(0, 10)).toBe(feedback.dueOn);
    expect(feedback.dueOn > '2026-03-02').toBe(true);
  });

  it('that is wrong comes back sooner than one that is right', async () => {
    const wrong = await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Old Haven' }));
    const typed = await answer(makeAnswer({ itemId: 'harbour.minister-typed', response: 'Marta Lindqvist' }));
    expect(wrong).toMatchObject({ correct: false, verdict: 'wrong', key: 'Port Ellis' });
    expect(wrong.dueOn < typed.dueOn).toBe(true);
  });

  it('sent again is the same answer: one response, one event, the same feedback', async () => {
    const request = makeAnswer({ itemId: 'harbour.place-choice', response: 'Old Haven' });
    const first = await answer(request);
    expect(await answer(request, minutesAfter(monday, 3))).toEqual(first);
    expect(await counts()).toEqual({ attempts: 1, responses: 1, events: 1, cards: 1 });
  });

  it('sent twenty times at once is one answer', async () => {
    const request = makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' });
    const all = await Promise.all(Array.from({ length: 20 }, () => answer(request)));
    expect(new Set(all.map((feedback) => JSON.stringify(feedback))).size).toBe(1);
    expect(await counts()).toEqual({ attempts: 1, responses: 1, events: 1, cards: 1 });
  });

  it('counts when it is the first: a second thought is told of the first', async () => {
    await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Old Haven' }));
    const second = await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', at: minutesAfter(monday, 1) }));
    expect(second).toMatchObject({ response: 'Old Haven', correct: false, alreadyAnswered: true, quiz: { answered: 1, correct: 0 } });
    expect(await counts()).toEqual({ attempts: 1, responses: 1, events: 1, cards: 1 });
  });

  it('in twenty tabs with twenty opinions keeps one of them', async () => {
    const options = ['Port Ellis', 'Cape Rowan', 'Marsh Point', 'Old Haven'];
    const all = await Promise.all(Array.from({ length: 20 }, (_, tab) => answer(makeAnswer({ itemId: 'harbour.place-choice', response: options[tab % 4] ?? '' }))));
    expect(all.filter(({ alreadyAnswered }) => !alreadyAnswered)).toHaveLength(1);
    expect(new Set(all.map(({ response }) => response)).size).toBe(1);
    expect(await counts()).toEqual({ attempts: 1, responses: 1, events: 1, cards: 1 });
  });

  it('completes the sitting with the last item', async () => {
    let feedback: AnswerFeedback | undefined;
    for (const { itemId, response } of allItems) feedback = await answer(makeAnswer({ itemId, response }));
    expect(feedback?.quiz).toMatchObject({ answered: 3, correct: 3, total: 3, completed: true, next: null });
    expect(await prisma.attempt.findFirstOrThrow()).toMatchObject({ number: 1, completedAt: monday });
    expect(await counts()).toEqual({ attempts: 1, responses: 3, events: 3, cards: 3 });
    expect((await prisma.card.findMany()).map(({ reps }) => reps)).toEqual([1, 1, 1]);
    expect((await prisma.user.findUniqueOrThrow({ where: { id: learner.id } })).lastServerOrder).toBe(3);
  });

  it('after the last opens no new sitting, neither as a retry nor from an old tab', async () => {
    const requests = allItems.map(makeAnswer);
    for (const request of requests) await answer(request);
    const last = requests.at(-1)!;
    expect(await answer(last, minutesAfter(monday, 2))).toMatchObject({ alreadyAnswered: false, quiz: { completed: true } });
    expect(await answer(makeAnswer({ itemId: last.itemId, response: 'Ellen Okafor' }))).toMatchObject({ alreadyAnswered: true, correct: true, quiz: { completed: true, next: null } });
    expect((await counts()).attempts).toBe(1);
  });

  it('sent again belongs to its own sitting, also when another one is open by now', async () => {
    const requests = allItems.map(makeAnswer);
    let last: AnswerFeedback | undefined;
    for (const request of requests) last = await answer(request);
    await startAnotherAttempt(learner.id, 'harbour', minutesAfter(monday, 1), newId());
    expect(await answer(requests.at(-1)!, minutesAfter(monday, 2))).toEqual(last);
    expect(await prisma.response.count()).toBe(3);
  });

  it('belongs to the sitting as it was begun, whatever the set becomes', async () => {
    await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' }));
    const [place] = makeContent().set.facts;
    await importContent(makeContent({ facts: [{ id: 'place', sentence: place!.statement, key: 'Port Ellis', wrong: ['Old Haven', 'Marsh Point', 'Cape Rowan'] }] }), minutesAfter(monday, 1), newId());
    const feedback = await answer(makeAnswer({ itemId: 'harbour.cost-choice', response: '48 million crowns', at: minutesAfter(monday, 2) }));
    expect(feedback).toMatchObject({ correct: true, quiz: { answered: 2, total: 3 } });
    expect(feedback.passage.paragraphs.map(({ text }) => text)).toEqual(['The dock cost 48 million crowns, said the harbour master.']);
  });

  it('typed is forgiven a slip, but not one that lands on another answer of the article', async () => {
    expect(await answer(makeAnswer({ itemId: 'harbour.minister-typed', response: 'marta lindquist' }))).toMatchObject({ correct: true, verdict: 'close' });
    await importContent(makeContent({ slug: 'twins', facts: [
      { id: 'one', sentence: 'The prize went to Anna Karlson.', key: 'Anna Karlson', wrong: ['Bo Ek', 'Cy Falk', 'Di Gran'], typed: true },
      { id: 'two', sentence: 'The jury was led by Anna Karlsen.', key: 'Anna Karlsen', wrong: ['Bo Ek', 'Cy Falk', 'Di Gran'] },
    ] }), monday, newId());
    expect(await answer(makeAnswer({ itemId: 'twins.one-typed', response: 'Anna Karlsen', questionSetId: 'twins' }))).toMatchObject({ correct: false });
  });
});

describe('what is refused stores nothing', () => {
  const nothing = { attempts: 0, responses: 0, events: 0, cards: 0 };

  it.each<[string, Partial<Parameters<typeof makeAnswer>[0]>, string]>([
    ['an item there is not', { itemId: 'harbour.nothing' }, 'unknown-item'],
    ['a set there is not', { questionSetId: 'nowhere' }, 'unknown-set'],
    ['an item of another set', { questionSetId: 'other' }, 'unknown-item'],
    ['a review of a fact never met', { questionSetId: null }, 'unknown-item'],
  ])('%s', async (_name, plan, reason) => {
    await seedContent({ slug: 'other' });
    const request = makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', ...plan });
    expect(await recordAnswer(learner, request, monday, newId())).toEqual({ ok: false, reason });
    expect(await counts()).toEqual(nothing);
  });

  it('a review by a card of somebody else', async () => {
    const other = await makeGuest();
    await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' }), monday, other);
    const request = makeAnswer({ itemId: 'harbour.place-typed', response: 'Port Ellis', questionSetId: null });
    expect(await recordAnswer(learner, request, monday, newId())).toEqual({ ok: false, reason: 'unknown-item' });
    expect(await counts()).toEqual(nothing);
  });

  it('an event id that was another answer', async () => {
    const eventId = newId();
    await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', eventId }));
    const before = await counts();
    for (const [itemId, questionSetId] of [['harbour.cost-choice', 'harbour'], ['harbour.place-typed', null]] as const) {
      const request = makeAnswer({ itemId, response: 'Port Ellis', questionSetId, eventId });
      expect(await recordAnswer(learner, request, monday, newId())).toEqual({ ok: false, reason: 'unknown-item' });
    }
    expect(await counts()).toEqual(before);
  });

  it('anything from a learner who is gone', async () => {
    await deleteUser(learner.id);
    await expect(recordAnswer(learner, makeAnswer({ itemId: 'harbour.place-choice', response: 'x' }), monday, newId())).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('one event id of two learners', () => {
  it('is two events', async () => {
    const other = await makeGuest();
    const request = makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' });
    await answer(request);
    await answer(request, monday, other);
    expect(await counts()).toEqual(await counts(other.id));
  });
});

describe('an answer in a review', () => {
  beforeEach(async () => {
    await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' }));
  });

  it('moves the card on, once however often it is sent', async () => {
    const before = await prisma.card.findFirstOrThrow();
    const at = daysAfter(monday, 5);
    const request = makeAnswer({ itemId: 'harbour.place-typed', response: 'port ellis', questionSetId: null, at });
    const first = await answer(request);
    expect(first).toMatchObject({ correct: true, verdict: 'exact', alreadyAnswered: false });
    expect(first).not.toHaveProperty('quiz');
    expect(await answer(request, minutesAfter(at, 1))).toEqual(first);
    const after = await prisma.card.findFirstOrThrow();
    expect(after.reps).toBe(2);
    expect(after.stability).toBeGreaterThan(before.stability);
    expect(await counts()).toEqual({ attempts: 1, responses: 1, events: 2, cards: 1 });
  });

  it('says which try of the day it is', async () => {
    const at = daysAfter(monday, 5);
    for (const minutes of [0, 1]) await answer(makeAnswer({ itemId: 'harbour.place-typed', response: 'Old Haven', questionSetId: null, at: minutesAfter(at, minutes) }));
    const events = await prisma.reviewEvent.findMany({ orderBy: { serverOrder: 'asc' } });
    expect(events.map(({ evidence }) => (evidence as { attemptNumber: number }).attemptNumber)).toEqual([1, 1, 2]);
    expect((await prisma.card.findFirstOrThrow()).reps).toBe(2);
  });
});

describe('the study day of an answer', () => {
  // 4 a.m. in Kathmandu (UTC+5:45) is 22:15 UTC of the day before; in New York (UTC-5 in winter, -4 in summer) 09:00 or 08:00 UTC.
  it.each([
    ['Asia/Kathmandu', '2026-03-02T22:14:59.999Z', '2026-03-02'],
    ['Asia/Kathmandu', '2026-03-02T22:15:00.000Z', '2026-03-03'],
    ['America/New_York', '2026-03-02T08:59:59.999Z', '2026-03-01'],
    ['America/New_York', '2026-03-02T09:00:00.000Z', '2026-03-02'],
    ['America/New_York', '2026-07-02T07:59:59.999Z', '2026-07-01'],
    ['America/New_York', '2026-07-02T08:00:00.000Z', '2026-07-02'],
  ])('begins at 4 a.m. in %s: %s is %s', async (timeZone, instant, day) => {
    const at = new Date(instant);
    await answer(makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', at, timeZone }));
    const [row] = await prisma.$queryRaw<{ day: string; first: string }[]>`
      select e.study_day::text as day, c.first_reviewed_on::text as first from review_events e join cards c using (learner_id, fact_id)`;
    expect(row).toEqual({ day, first: day });
    expect((await prisma.reviewEvent.findFirstOrThrow()).effectiveAt.toISOString()).toBe(at.toISOString());
  });

  it.each([
    ['a clock two days ahead', 2],
    ['a clock two days behind', -2],
  ])('is near the server’s own, whatever %s says', async (_name, days) => {
    const request = makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis', at: daysAfter(monday, days) });
    await answer(request, monday);
    const event = await prisma.reviewEvent.findFirstOrThrow();
    expect(Math.abs(event.effectiveAt.getTime() - monday.getTime())).toBeLessThanOrEqual(10 * 60_000);
    expect(event.clientAt).toEqual(daysAfter(monday, days));
  });
});
