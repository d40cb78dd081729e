import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { GET as bundleRoute } from '@/app/api/bundle/route';
import { POST as reviews } from '@/app/api/reviews/route';
import { prisma } from '@/lib/data/client';
import { findOwnedDisclosure } from '@/lib/data/question-sets';
import { makeBundle } from '@/lib/data/offline-bundle';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import type { User } from '@/lib/data/users';
import { MAX_BUNDLED_EVENTS, type MemoryBundle } from '@/lib/schemas/memory-bundle';
import { discloseItem } from '@/lib/schemas/disclose-item';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer, makeReview } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';
import { TestBrowser } from './routes-browser';

const wanted = { days: 14, limit: 500 };
let learner: User;

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  learner = await makeMet();
});
afterAll(() => prisma.$disconnect());

async function makeMet(): Promise<User> {
  const user = await makeGuest();
  await prisma.user.update({ where: { id: user.id }, data: { createdAt: monday } });
  await meet(user, 'place');
  return user;
}

async function meet(user: User, id: string): Promise<void> {
  const fact = harbourFacts.find((each) => each.id === id)!;
  await recordAnswer(user, makeAnswer({ itemId: quizItemOf(fact), response: fact.key }), monday, newId());
}

const factsOf = (bundle: MemoryBundle) => bundle.cards.map(({ factId }) => factId).sort();

describe('a bundle', () => {
  it('holds the cards due within its days, each with its whole log, and not those that come later', async () => {
    await meet(learner, 'cost');
    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.place', at: daysAfter(monday, 3) })], daysAfter(monday, 3));
    await prisma.card.updateMany({ where: { factId: 'harbour.cost' }, data: { dueOn: new Date('2026-03-19') } });
    await prisma.card.updateMany({ where: { factId: 'harbour.place' }, data: { dueOn: new Date('2026-03-18') } });
    // 14 days from Thursday 5 March end on the 18th.
    const bundle = await makeBundle(learner, wanted, daysAfter(monday, 3));
    expect(bundle).toMatchObject({ today: '2026-03-05', coversUntil: '2026-03-18', dueCount: 1, nextDueOn: '2026-03-19', cursor: 3, learner: { id: learner.id, dayStartHour: 4, desiredRetention: 0.9, firstTryAccuracy: 0.5, weights: { version: 1 } } });
    expect(bundle.learner.weights.w).toHaveLength(21);
    expect(factsOf(bundle)).toEqual(['harbour.place']);
    const [card] = bundle.cards;
    expect(card?.log.map(({ kind, serverOrder, studyDay, effectiveAt }) => [kind, serverOrder, studyDay, effectiveAt])).toEqual([
      ['review', 1, '2026-03-02', monday.toISOString()],
      ['review', 3, '2026-03-05', daysAfter(monday, 3).toISOString()],
    ]);
    expect(card?.items.map(({ id, key, revision }) => [id, key, revision])).toEqual([['harbour.place-choice', 'Port Ellis', 1], ['harbour.place-typed', 'Port Ellis', 1]]);
  });

  it('tells nothing of facts that the learner has no card of, nor of other learners', async () => {
    const other = await makeMet();
    await meet(other, 'minister');
    const text = JSON.stringify({ ...(await makeBundle(learner, wanted, daysAfter(monday, 1))), articles: [] });
    expect(text).not.toContain('Lindqvist');
    expect(text).not.toContain(other.id);
    const { articles } = await makeBundle(learner, wanted, daysAfter(monday, 1));
    // The article itself is public; which of its words are answers is not.
    expect(articles.flatMap(({ otherNames }) => otherNames)).toEqual([{ factId: 'harbour.place', names: ['Port Ellis', 'Cape Rowan', 'Marsh Point', 'Old Haven'] }]);
  });

  it('discloses what the server would', async () => {
    const { cards, articles } = await makeBundle(learner, wanted, daysAfter(monday, 1));
    const items = cards.flatMap(({ items: each }) => each);
    expect(items).toHaveLength(2);
    for (const item of items) {
      const article = articles.find(({ id }) => id === item.articleId)!;
      expect(discloseItem(item, article)).toEqual(await findOwnedDisclosure(learner.id, item.id));
    }
  });

  it('takes the most urgent where not all fit, and says until when it lasts', async () => {
    await meet(learner, 'cost');
    await meet(learner, 'minister');
    const due = async (id: string, day: string) => prisma.card.updateMany({ where: { factId: `harbour.${id}` }, data: { dueOn: new Date(day) } });
    await due('place', '2026-03-20');
    await due('cost', '2026-03-16');
    await due('minister', '2026-03-18');
    const take = async (limit: number) => makeBundle(learner, { days: 14, limit }, daysAfter(monday, 14));
    expect(await take(2)).toMatchObject({ today: '2026-03-16', coversUntil: '2026-03-19', dueCount: 3, cards: [{ factId: 'harbour.cost' }, { factId: 'harbour.minister' }] });
    expect(await take(3)).toMatchObject({ coversUntil: '2026-03-29' });
    await due('minister', '2026-03-15');
    expect(await take(1)).toMatchObject({ coversUntil: null, cards: [{ factId: expect.stringMatching(/cost|minister/) as string }] });
  });

  it('stops at so many events, and always holds one card', async () => {
    await meet(learner, 'cost');
    await prisma.$executeRaw`
      insert into review_events (learner_id, id, fact_id, device_id, device_sequence, kind, client_at, zone_offset_minutes, effective_at, study_day, server_order, body_hash, received_at)
      select ${learner.id}::uuid, gen_random_uuid(), 'harbour.place', gen_random_uuid(), n, 'bury', now(), 0, now(), current_date, n + 100, gen_random_uuid(), now() from generate_series(1, ${MAX_BUNDLED_EVENTS}::int) n`;
    const { cards, dueCount } = await makeBundle(learner, wanted, daysAfter(monday, 14));
    expect([cards.length, dueCount]).toEqual([1, 2]);
  });

  it('carries the guess rate that was measured of an item', async () => {
    // Of 800 who had half forgotten, 560 were right: 160 of the other 400.
    await prisma.itemTryTotal.create({ data: { itemId: 'harbour.place-choice', tries: 800, correct: 560, forgotten: 400, forgottenSquares: 200, forgottenCorrect: 280 } });
    const { cards } = await makeBundle(learner, wanted, daysAfter(monday, 1));
    const rates = new Map(cards.flatMap(({ items }) => items.map(({ id, measuredGuessRate }) => [id, measuredGuessRate])));
    expect(rates.get('harbour.place-choice')).toBeCloseTo(0.348, 2);
    expect(rates.get('harbour.place-typed')).toBeUndefined();
  });

  it('tells what changed since the learner learnt it', async () => {
    await prisma.factChange.create({ data: { factId: 'harbour.place', changedAt: daysAfter(monday, 1), quotes: ['The harbour of Port Ellis opened a second dock on Tuesday.'] } });
    const { cards } = await makeBundle(learner, wanted, daysAfter(monday, 2));
    expect(cards[0]?.change).toMatchObject({ factId: 'harbour.place', stillAsked: true });
  });
});

describe('GET /api/bundle', () => {
  it('asks for a session, and answers 304 until something changes', async () => {
    const browser = new TestBrowser();
    expect((await browser.get(bundleRoute, '/api/bundle')).status).toBe(401);
    await browser.post(answers, '/api/answers', browser.answer('harbour.place-choice', 'Port Ellis', 'harbour'));
    const fetchBundle = async (etag?: string) => bundleRoute(new Request('http://localhost:3000/api/bundle', { headers: { cookie: browser.cookie ?? '', ...(etag ? { 'if-none-match': etag } : {}) } }));

    const first = await fetchBundle();
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    const again = await fetchBundle(etag);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);

    await browser.post(reviews, '/api/reviews', { events: [browser.review('harbour.place-choice', 'harbour.place', 1)] });
    expect((await fetchBundle(etag)).status).toBe(200);
  });
});
