import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { GET as pull, POST as reviews } from '@/app/api/reviews/route';
import { prisma } from '@/lib/data/client';
import type { ReviewBatchResult } from '@/lib/schemas/review';
import { seedContent } from '@/tests/factories/content';
import { resetDatabase } from '@/tests/setup/database';
import { TestBrowser } from './routes-browser';

let browser: TestBrowser;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  browser = new TestBrowser();
  await browser.post(answers, '/api/answers', browser.answer('harbour.place-choice', 'Port Ellis', 'harbour'));
});
afterAll(() => prisma.$disconnect());

const review = () => browser.review('harbour.place-typed', 'harbour.place', 3);
const evidence = { type: 'answered', itemId: 'harbour.place-typed', itemRevision: 1, format: 'short-answer', correct: true, hints: 0, visibleMs: 900, attemptNumber: 1, graderVersion: 'dateline-2' };

/** What a spoiled outbox, or somebody who means ill, may send, and what no database would take as it stands. */
const odd: [string, (event: ReturnType<typeof review>) => object][] = [
  ['an instant before there were years', (event) => ({ ...event, clientAt: '0000-01-01T00:00:00+14:00' })],
  ['the year nought', (event) => ({ ...event, clientAt: '0000-06-01T00:00:00Z' })],
  ['an instant after the last year of four digits', (event) => ({ ...event, clientAt: '9999-12-31T23:59:59-14:00' })],
  ['a fact with a nought in its name', (event) => ({ ...event, factId: 'harbour.place\u0000' })],
  ['an item with a nought in its name', (event) => ({ ...event, evidence: { ...evidence, itemId: 'harbour\u0000' } })],
  ['a grader with a nought in its name', (event) => ({ ...event, evidence: { ...evidence, graderVersion: '\u0000' } })],
  ['half a character', (event) => ({ ...event, evidence: { ...evidence, graderVersion: '\ud83d' } })],
  ['a day before there were years', (event) => ({ ...event, kind: 'set-due', evidence: undefined, dueOn: '0000-01-01' })],
];

describe('one odd event in a batch', () => {
  it.each(odd)('%s is refused by name, and keeps no other back', async (_what, spoil) => {
    const [good, bad, also] = [review(), spoil(review()) as { id: string }, review()];
    const reply = await browser.post(reviews, '/api/reviews', { events: [good, bad, also] });
    const result = reply.json as ReviewBatchResult;
    expect([reply.status, result.stored?.map(({ id }) => id), result.refused]).toEqual([200, [good.id, also.id], [{ id: bad.id, reason: 'malformed' }]]);
  });
});

it('an answer with half a character is refused in a sentence', async () => {
  for (const spoilt of ['Port\u0000Ellis', '\ud83d']) {
    const reply = await browser.post(answers, '/api/answers', browser.answer('harbour.place-choice', spoilt, 'harbour'));
    expect([reply.status, reply.text]).toEqual([400, expect.stringMatching(/a character that cannot be kept/)]);
  }
});

it('a place beyond all events is none', async () => {
  expect((await browser.get(pull, '/api/reviews?after=99999999999')).status).toBe(400);
});
