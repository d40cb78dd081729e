import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { GET as pull, POST as reviews } from '@/app/api/reviews/route';
import { prisma } from '@/lib/data/client';
import { loadCards } from '@/lib/data/cards';
import { makeBundle } from '@/lib/data/offline-bundle';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import { loadLogs } from '@/lib/data/review-log';
import { pullReviewEvents } from '@/lib/data/review-pull';
import type { User } from '@/lib/data/users';
import type { PullAnswer, ReviewBatchResult } from '@/lib/schemas/review';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer, makeReview } from '@/tests/factories/requests';
import { describeReviewLog, type ReviewLog } from '@/tests/factories/offline/review-log-contract';
import { expectAgreement, history, type ServerUnderTest } from '@/tests/factories/offline/two-devices';
import { resetDatabase } from '@/tests/setup/database';
import { TestBrowser } from './routes-browser';

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
});
afterAll(() => prisma.$disconnect());

const farOff = daysAfter(monday, 400);
const overWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

async function makeMet(facts: readonly (typeof harbourFacts)[number][]): Promise<User> {
  const user = await makeGuest();
  await prisma.user.update({ where: { id: user.id }, data: { createdAt: monday } });
  for (const fact of facts) await recordAnswer(user, makeAnswer({ itemId: quizItemOf(fact), response: fact.key }), monday, newId());
  return user;
}

function asLog(user: User): ReviewLog {
  return {
    append: async (events) => (await appendReviewEvents(user, events, farOff)).stored.map(({ id }) => id),
    logOf: async (factId) => (await prisma.$transaction((tx) => loadLogs(tx, user.id, [factId]))).get(factId) ?? [],
    cardOf: async (factId) => (await prisma.$transaction((tx) => loadCards(tx, user.id, [factId]))).get(factId) ?? null,
  };
}

describeReviewLog('PostgreSQL', async () => {
  const user = await makeMet(harbourFacts.slice(0, 1));
  return { first: asLog(user), second: asLog(user), factId: 'harbour.place', unknownFactId: 'harbour.cost' };
}, { histories: 15 });

async function realServer(): Promise<ServerUnderTest> {
  const user = await makeMet(harbourFacts);
  return {
    learnerId: user.id,
    push: async ({ events, sentAt }, now) => overWire(await appendReviewEvents(user, overWire(events), now, sentAt === undefined ? null : new Date(sentAt))),
    pull: async (after) => overWire(await pullReviewEvents(user.id, { after, limit: 3, since: monday }, monday)),
    // Asked of the day they were met, so that all are within its days.
    bundle: async () => overWire(await makeBundle(user, { days: 60, limit: 500 }, monday)),
    cardOf: async (factId) => (await prisma.$transaction((tx) => loadCards(tx, user.id, [factId]))).get(factId) ?? null,
  };
}

describe('two devices and the database', () => {
  it('agree on every card, whatever was done, lost, repeated or dated wrongly on the way', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(history, async (steps) => expectAgreement(await realServer(), steps)), { numRuns: 25 });
  });
});

describe('GET /api/reviews', () => {
  it('gives what the server got after a place, page by page, to its learner alone', async () => {
    const browser = new TestBrowser();
    expect((await browser.get(pull, '/api/reviews')).status).toBe(401);
    await browser.post(answers, '/api/answers', browser.answer('harbour.place-choice', 'Port Ellis', 'harbour'));
    const learnerId = await browser.learnerId();
    await appendReviewEvents(await makeMet(harbourFacts), [makeReview({ factId: 'harbour.place', at: daysAfter(monday, 1) })], farOff);
    const events = [3, 1, 3].map((rating) => browser.review('harbour.place-typed', 'harbour.place', rating as 1 | 3));
    await browser.post(reviews, '/api/reviews', { learnerId, events });

    const first = (await browser.get(pull, `/api/reviews?learnerId=${learnerId}&after=1&limit=2`)).json as PullAnswer;
    expect(first).toMatchObject({ cursor: 3, more: true, events: [{ id: events[0]?.id, cardId: 'harbour.place', kind: 'review', serverOrder: 2 }, { id: events[1]?.id, evidence: { rating: 1 } }] });
    const rest = (await browser.get(pull, `/api/reviews?after=${first.cursor}`)).json as PullAnswer;
    expect([rest.events.map(({ id }) => id), rest.cursor, rest.more]).toEqual([[events[2]?.id], 4, false]);
    expect((await browser.get(pull, '/api/reviews?after=4')).json).toEqual({ events: [], cursor: 4, more: false, asOf: expect.any(String) as string, outdated: true });
    expect((await browser.get(pull, '/api/reviews?after=4&since=soon')).status).toBe(400);
    expect((await browser.get(pull, '/api/reviews?after=-1')).status).toBe(400);
  });

  it('stores and gives nothing under another session than the one the phone means', async () => {
    const [browser, other] = [new TestBrowser(), new TestBrowser()];
    for (const each of [browser, other]) await each.post(answers, '/api/answers', each.answer('harbour.place-choice', 'Port Ellis', 'harbour'));
    const learnerId = await other.learnerId();
    const reply = await browser.post(reviews, '/api/reviews', { learnerId, events: [browser.review('harbour.place-typed', 'harbour.place', 3)] });
    expect([reply.status, reply.json]).toEqual([409, { error: { code: 'conflict', message: expect.stringMatching(/Somebody else is signed in/) as string } }]);
    expect((await browser.get(pull, `/api/reviews?learnerId=${learnerId}`)).status).toBe(409);
    expect(await prisma.reviewEvent.count()).toBe(2);
  });
});

describe('an event that cannot be read', () => {
  it('is named, and keeps no other back', async () => {
    const browser = new TestBrowser();
    await browser.post(answers, '/api/answers', browser.answer('harbour.place-choice', 'Port Ellis', 'harbour'));
    const good = browser.review('harbour.place-typed', 'harbour.place', 3);
    const bad = { ...browser.review('harbour.place-typed', 'harbour.place', 3), zoneOffsetMinutes: 'east' };
    const unknown = { id: newId(), kind: 'burn' };
    const result = (await browser.post(reviews, '/api/reviews', { events: [bad, good, unknown] })).json as ReviewBatchResult;
    expect(result.stored.map(({ id }) => id)).toEqual([good.id]);
    expect(result.refused).toEqual([{ id: bad.id, reason: 'malformed' }, { id: unknown.id, reason: 'malformed' }]);
  });
});
