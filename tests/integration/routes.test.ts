import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { POST as attempts } from '@/app/api/attempts/route';
import { GET as due } from '@/app/api/due/route';
import { GET as health } from '@/app/api/health/route';
import { POST as reveals } from '@/app/api/reveals/route';
import { POST as reviews } from '@/app/api/reviews/route';
import { newId } from '@/lib/auth/new-id';
import { prisma } from '@/lib/data/client';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import type { DueQueue, ReviewBatchResult } from '@/lib/schemas/review';
import { markedIn } from '@/tests/factories/marked-in';
import { TestBrowser } from './routes-browser';
import { countRows, importHarbour } from './routes-content';

const slug = 'harbour';
const elsewhere = 'elsewhere';
const id = (local: string): string => `${slug}.${local}`;
let browser: TestBrowser;

beforeAll(async () => {
  await importHarbour(slug);
  await importHarbour(elsewhere);
});
beforeEach(() => {
  browser = new TestBrowser();
});

const errorCode = (json: unknown): unknown => (json as { error?: { code?: unknown } }).error?.code;
const quizAnswer = (local = 'warden-choice', response = 'Oswin Tarrant') => browser.post(answers, '/api/answers', browser.answer(id(local), response, slug));
/** Brings every card of this browser's learner to be due. */
const makeDue = async () => prisma.card.updateMany({ where: { learnerId: await browser.learnerId() }, data: { dueOn: new Date('2026-11-02T00:00:00Z') } });

/** Names that only secret fields have; a presented item has none of them. */
const secretFields = /"(key|accepted|distractors|rationale|evidence|passage)"/;

describe('GET /api/health', () => {
  it('says that the database is up, and which', async () => {
    const reply = await browser.get(health, '/api/health');
    expect(reply.status).toBe(200);
    expect(reply.json).toEqual({ status: 'ok', version: expect.any(String) as string, database: { state: 'up', version: expect.stringMatching(/^\d+/) as string } });
  });
});

describe('POST /api/answers', () => {
  it('makes a guest of a stranger, grades, discloses and goes on', async () => {
    const reply = await quizAnswer();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    const feedback = reply.json as AnswerFeedback;
    expect(feedback).toMatchObject({ itemId: id('warden-choice'), correct: true, key: 'Oswin Tarrant', alreadyAnswered: false, quiz: { answered: 1, correct: 1, total: 2, completed: false } });
    expect(markedIn(feedback.passage)).toEqual([feedback.evidence.quote]);
    const user = await prisma.user.findUniqueOrThrow({ where: { id: await browser.learnerId() } });
    expect(user).toMatchObject({ kind: 'guest', timeZone: 'Asia/Baghdad' });
    expect(await countRows(user.id)).toEqual({ users: 1, events: 1, cards: 1, attempts: 1 });
  });

  it('keeps the same guest for the next answer', async () => {
    await quizAnswer();
    const first = await browser.learnerId();
    const reply = await quizAnswer('wrecks-typed', '40');
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect(reply.json).toMatchObject({ correct: false, quiz: { answered: 2, correct: 1 } });
    expect(await browser.learnerId()).toBe(first);
  });

  it('tells nothing of the next question but the question', async () => {
    const { next } = ((await quizAnswer()).json as AnswerFeedback).quiz ?? {};
    expect(next).toMatchObject({ id: id('wrecks-typed'), format: 'numeric' });
    const text = JSON.stringify(next);
    expect(text).not.toMatch(secretFields);
    expect(text).not.toMatch(/41|forty-one|rationale-of/);
  });

  it('counts a retried request once and answers it alike', async () => {
    const request = browser.answer(id('warden-choice'), 'Edda Kroll', slug);
    const first = await browser.post(answers, '/api/answers', request);
    const second = await browser.post(answers, '/api/answers', request);
    expect(second.status).toBe(200);
    expect(second.json).toMatchObject({ correct: false, dueOn: (first.json as AnswerFeedback).dueOn });
    expect(await countRows(await browser.learnerId())).toMatchObject({ events: 1, attempts: 1 });
  });

  it.each([
    ['an unknown item', `${slug}.nothing`, slug],
    ['an item of another set', `${elsewhere}.warden-choice`, slug],
    ['an unknown set', `${slug}.warden-choice`, 'no-such-set'],
  ])('knows no %s', async (_case, itemId, set) => {
    const reply = await browser.post(answers, '/api/answers', browser.answer(itemId, 'x', set));
    expect(reply.status).toBe(404);
    expect(errorCode(reply.json)).toBe('not-found');
    expect(reply.text).not.toContain('Oswin');
  });

  it('asks for a session before it takes a review, and makes no guest of it', async () => {
    const users = await prisma.user.count();
    const reply = await browser.post(answers, '/api/answers', browser.answer(id('warden-choice'), 'x', null));
    expect(reply.status).toBe(401);
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect(await prisma.user.count()).toBe(users);
  });

  it('takes a review of one’s own card, of no other', async () => {
    await quizAnswer();
    const own = await browser.post(answers, '/api/answers', browser.answer(id('warden-typed'), 'oswin tarrant', null));
    expect(own.status).toBe(200);
    expect(own.json).toMatchObject({ correct: true });
    const notMine = await browser.post(answers, '/api/answers', browser.answer(id('wrecks-typed'), '41', null));
    const unknown = await browser.post(answers, '/api/answers', browser.answer(id('nothing'), '41', null));
    expect([notMine.status, notMine.json]).toEqual([404, unknown.json]);
  });

  it.each([
    ['no body', {}],
    ['an empty answer', { response: '  ' }],
    ['an id that is no UUIDv7', { eventId: randomUUID() }],
    ['a purpose that is none', { purpose: { kind: 'cheat' } }],
    ['a date that is none', { clientAt: 'yesterday' }],
  ])('refuses %s', async (name, change) => {
    const body = name === 'no body' ? {} : { ...browser.answer(id('warden-choice'), 'x', slug), ...change };
    const reply = await browser.post(answers, '/api/answers', body);
    expect(reply.status).toBe(400);
    expect(errorCode(reply.json)).toBe('invalid-input');
    expect(browser.cookie).toBeNull();
  });

  it('refuses another site', async () => {
    const reply = await browser.post(answers, '/api/answers', browser.answer(id('warden-choice'), 'x', slug), { origin: 'https://evil.example' });
    expect(reply.status).toBe(403);
  });

  it('takes a zone that is none as UTC', async () => {
    const reply = await browser.post(answers, '/api/answers', { ...browser.answer(id('warden-choice'), 'x', slug), timeZone: 'Not/AZone' });
    expect(reply.status).toBe(200);
    expect(await prisma.user.findUniqueOrThrow({ where: { id: await browser.learnerId() } })).toMatchObject({ timeZone: 'UTC' });
  });
});

describe('GET /api/due', () => {
  it('asks for a session', async () => {
    expect((await browser.get(due, '/api/due')).status).toBe(401);
  });

  it('gives what is due, without what would answer it', async () => {
    await quizAnswer();
    await quizAnswer('wrecks-typed', '40');
    await makeDue();
    const reply = await browser.get(due, '/api/due');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    const queue = reply.json as DueQueue;
    expect(queue).toMatchObject({ dueCount: 2 });
    expect(queue.cards.map(({ factId }) => factId).sort()).toEqual([id('warden'), id('wrecks')]);
    expect(reply.text).not.toMatch(secretFields);
    expect(reply.text).not.toMatch(/\b41\b|forty-one|rationale-of/);
  });

  it('gives a page of it', async () => {
    await quizAnswer();
    await quizAnswer('wrecks-typed', '40');
    await makeDue();
    const queue = (await browser.get(due, '/api/due?limit=1')).json as DueQueue;
    expect(queue.cards).toHaveLength(1);
    expect(queue.dueCount).toBe(2);
  });

  it.each(['0', '-1', '201', '1.5', 'all', ''])('refuses the limit %j', async (limit) => {
    await quizAnswer();
    expect((await browser.get(due, `/api/due?limit=${limit}`)).status).toBe(400);
  });

  it('shows nobody another learner’s cards', async () => {
    await quizAnswer();
    await makeDue();
    const other = new TestBrowser();
    await other.post(answers, '/api/answers', other.answer(`${elsewhere}.wrecks-typed`, '41', elsewhere));
    const queue = (await other.get(due, '/api/due')).json as DueQueue;
    expect(queue.cards.filter(({ factId }) => factId.startsWith(slug))).toEqual([]);
  });
});

describe('POST /api/reveals', () => {
  it('asks for a session', async () => {
    expect((await browser.post(reveals, '/api/reveals', { itemId: id('warden-choice') })).status).toBe(401);
  });

  it('shows the answer and its proof for one’s own card', async () => {
    await quizAnswer();
    const reply = await browser.post(reveals, '/api/reveals', { itemId: id('warden-typed') });
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ itemId: id('warden-typed'), key: 'Oswin Tarrant', evidence: { quote: 'said its warden, Oswin Tarrant' } });
  });

  it('knows no card of another learner, exactly as it knows none that is not there', async () => {
    await quizAnswer();
    const other = new TestBrowser();
    await other.post(answers, '/api/answers', other.answer(`${elsewhere}.wrecks-typed`, '41', elsewhere));
    const theirs = await other.post(reveals, '/api/reveals', { itemId: id('warden-typed') });
    const nobodys = await other.post(reveals, '/api/reveals', { itemId: id('wrecks-typed') });
    const unknown = await other.post(reveals, '/api/reveals', { itemId: 'nothing' });
    expect(unknown.status).toBe(404);
    for (const reply of [theirs, nobodys]) expect([reply.status, reply.json]).toEqual([404, unknown.json]);
  });

  it.each([{}, { itemId: '' }, { itemId: 7 }, { itemId: 'x'.repeat(201) }])('refuses %j', async (body) => {
    await quizAnswer();
    expect((await browser.post(reveals, '/api/reveals', body)).status).toBe(400);
  });
});

describe('POST /api/reviews', () => {
  it('asks for a session', async () => {
    expect((await browser.post(reviews, '/api/reviews', { events: [browser.review(id('warden-typed'), id('warden'), 3)] })).status).toBe(401);
  });

  it('keeps a batch once, however often it is sent', async () => {
    await quizAnswer();
    const batch = { events: [browser.review(id('warden-typed'), id('warden'), 3)] };
    const first = await browser.post(reviews, '/api/reviews', batch);
    expect(first.status).toBe(200);
    const result = first.json as ReviewBatchResult;
    expect(result).toMatchObject({ stored: [{ id: batch.events[0]?.id }], refused: [] });
    expect(result.cards).toEqual([{ factId: id('warden'), dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }]);
    const again = await browser.post(reviews, '/api/reviews', batch);
    expect(again.json).toMatchObject({ stored: [{ id: batch.events[0]?.id }], refused: [] });
    expect(await countRows(await browser.learnerId())).toMatchObject({ events: 2 });
  });

  it('refuses by name what is not one’s own, and keeps the rest', async () => {
    await quizAnswer();
    const mine = browser.review(id('warden-typed'), id('warden'), 3);
    const notMine = browser.review(id('wrecks-typed'), id('wrecks'), 3);
    const unknown = browser.review('nothing', 'nothing', 3);
    const result = (await browser.post(reviews, '/api/reviews', { events: [notMine, mine, unknown] })).json as ReviewBatchResult;
    expect(result.stored.map((receipt) => receipt.id)).toEqual([mine.id]);
    expect(result.refused.map((refusal) => refusal.id).sort()).toEqual([notMine.id, unknown.id].sort());
    const [one, two] = result.refused;
    // Whether a fact exists is not told apart from whether one has a card of it.
    expect(one?.reason).toBe(two?.reason);
    expect(await countRows(await browser.learnerId())).toMatchObject({ events: 2, cards: 1 });
  });

  it('takes 500 at once and no more', async () => {
    await quizAnswer();
    const events = Array.from({ length: 501 }, () => browser.review(id('warden-typed'), id('warden'), 3));
    expect((await browser.post(reviews, '/api/reviews', { events })).status).toBe(400);
    const reply = await browser.post(reviews, '/api/reviews', { events: events.slice(0, 500) });
    expect(reply.status).toBe(200);
    expect((reply.json as ReviewBatchResult).stored).toHaveLength(500);
  });

  it.each([{}, { events: [] }, { events: [{ kind: 'review' }] }, { events: 'all' }])('refuses %j', async (body) => {
    await quizAnswer();
    expect((await browser.post(reviews, '/api/reviews', body)).status).toBe(400);
  });
});

describe('POST /api/attempts', () => {
  it('asks for a session', async () => {
    expect((await browser.post(attempts, '/api/attempts', { questionSetId: slug })).status).toBe(401);
  });

  it('gives the open sitting while there is one, and another once it is done', async () => {
    const opened = ((await quizAnswer()).json as AnswerFeedback).quiz?.attemptId;
    expect((await browser.post(attempts, '/api/attempts', { questionSetId: slug })).json).toEqual({ attemptId: opened });
    // The quiz asks each fact once: the warden's other item waits for a review.
    expect((await quizAnswer('wrecks-typed', '41')).json).toMatchObject({ quiz: { completed: true, next: null, correct: 2 } });
    const second = (await browser.post(attempts, '/api/attempts', { questionSetId: slug })).json as { attemptId: string };
    expect(second.attemptId).not.toBe(opened);
    expect(await countRows(await browser.learnerId())).toMatchObject({ attempts: 2 });
  });

  it('knows no set that is not there', async () => {
    await quizAnswer();
    const reply = await browser.post(attempts, '/api/attempts', { questionSetId: `no-${newId(new Date())}` });
    expect([reply.status, errorCode(reply.json)]).toEqual([404, 'not-found']);
  });
});
