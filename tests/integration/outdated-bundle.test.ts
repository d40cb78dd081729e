import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { recordChangeDecision } from '@/lib/data/change-decisions';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { pauseTopic, retireStory } from '@/lib/data/learner-choices';
import { makeBundle } from '@/lib/data/offline-bundle';
import { updatePreferences } from '@/lib/data/preferences';
import { deletePrivateArticle } from '@/lib/data/private-articles';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import { pullReviewEvents } from '@/lib/data/review-pull';
import { restoreFact, supersedeFact } from '@/lib/data/supersession';
import type { User } from '@/lib/data/users';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { planToday } from '@/lib/offline/memory/plan-today';
import { syncOnce } from '@/lib/offline/memory/sync';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { harbourFacts, makeContent, quizItemOf, seedContent, type FactPlan } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAct, makeAnswer, makeReview, makeStamp } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const [place, cost, minister] = harbourFacts as [FactPlan, FactPlan, FactPlan];
const dearer: FactPlan = { id: 'cost', sentence: 'The dock cost 61 million crowns in the end.', key: '61 million crowns', wrong: ['48 million crowns', '16 million crowns', '71 million crowns'] };
const pair = { olderId: 'harbour.cost', newerId: 'audit.cost' };
const wanted = { days: 14, limit: 500 };
/** The phone was last told. */
const told = daysAfter(monday, 1);
/** Something happens. */
const then = minutesAfter(told, 30);
/** The phone asks again, well within the hours in which it would not renew its bundle for its age. */
const now = minutesAfter(told, 60);

let author: User;
let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  await seedContent({ slug: 'audit', title: 'What the dock cost', publishedOn: '2026-03-01', facts: [dearer] });
  author = await makeKept('ana@example.org');
  await prisma.article.updateMany({ where: { slug: { in: ['harbour', 'audit'] } }, data: { ownerId: author.id } });
  await prisma.fact.updateMany({ data: { touchedAt: null } });
  learner = await makeGuest();
  await prisma.user.update({ where: { id: learner.id }, data: { createdAt: monday } });
  for (const fact of [place, cost]) await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(fact), response: fact.key, questionSetId: 'harbour' }), monday, newId());
});
afterAll(() => prisma.$disconnect());

const outdated = async (since: Date | null = told, at = now) => (await pullReviewEvents(learner.id, { after: 0, limit: 10, since: since ?? undefined }, at)).outdated;
const republish = (facts: FactPlan[]) => importContent(makeContent({ facts }), then, newId(then));

describe('a phone is told that what it stores may not hold any more', () => {
  const causes: [string, () => Promise<unknown>][] = [
    ['a fact of theirs was replaced', () => supersedeFact(author.id, pair, then)],
    ['a fact of theirs was retired', () => republish([place, minister])],
    ['a question of theirs asks otherwise', () => republish([place, { ...cost, wrong: [...cost.wrong.slice(1), '50 million crowns'] }, minister])],
    ['a topic was paused on another device', () => pauseTopic(learner.id, { topic: 'Harbours', paused: true }, then)],
    ['a story was retired on another device', () => retireStory(learner.id, { slug: 'harbour', retired: true }, then)],
    ['they want to remember more, or less', () => updatePreferences(learner.id, { desiredRetention: 0.85 }, then)],
  ];
  it.each(causes)('when %s', async (_what, happen) => {
    expect(await outdated()).toBe(false);
    await happen();
    expect([await outdated(), await outdated(minutesAfter(then, 2))]).toEqual([true, false]);
  });

  it('when what replaced a fact is taken back', async () => {
    await supersedeFact(author.id, pair, minutesAfter(told, -30));
    expect(await outdated()).toBe(false);
    await restoreFact(author.id, pair.olderId, then);
    expect(await outdated()).toBe(true);
  });

  it('when what they brought in themselves was deleted', async () => {
    await prisma.article.updateMany({ where: { slug: 'audit' }, data: { ownerId: learner.id, private: true } });
    await prisma.questionSetItem.deleteMany({ where: { questionSetId: 'audit' } });
    await prisma.questionSetVersion.deleteMany({ where: { questionSetId: 'audit' } });
    await prisma.questionSet.deleteMany({ where: { id: 'audit' } });
    expect(await deletePrivateArticle(learner.id, 'nothing', then)).toBe(false);
    expect(await outdated()).toBe(false);
    expect(await deletePrivateArticle(learner.id, 'audit', then)).toBe(true);
    expect(await outdated()).toBe(true);
  });

  it('when another device took note of a change', async () => {
    await supersedeFact(author.id, pair, monday);
    await recordChangeDecision(learner, { ...makeStamp(), eventId: newId(), factId: pair.olderId, changedAt: monday.toISOString(), decision: 'keep' }, then);
    expect(await outdated()).toBe(true);
  });

  it('when what happened was committed only after the phone was told', async () => {
    await supersedeFact(author.id, pair, minutesAfter(told, -0.5));
    expect(await outdated()).toBe(true);
  });

  it('when it cannot say since when, or was away for days', async () => {
    expect([await outdated(null), await outdated(told, daysAfter(told, 2))]).toEqual([true, true]);
  });
});

it('a phone is not told of what others do, or of facts that its learner does not know', async () => {
  const other = await makeGuest();
  await recordAnswer(other, makeAnswer({ itemId: quizItemOf(minister), response: minister.key, questionSetId: 'harbour' }), monday, newId());
  await pauseTopic(other.id, { topic: 'Harbours', paused: true }, then);
  await supersedeFact(author.id, { olderId: 'harbour.minister', newerId: 'audit.cost' }, then);
  await republish(harbourFacts);
  expect(await outdated()).toBe(false);
});

describe('a bundle has what was reviewed lately, due when it may', () => {
  const factsOf = async (at: Date, limit = 500) => (await makeBundle(learner, { ...wanted, limit }, at)).cards.map(({ factId }) => factId);
  beforeEach(async () => {
    await prisma.card.updateMany({ data: { dueOn: new Date('2026-12-24') } });
  });

  it('of today and the two days before, also when it was sent away for good', async () => {
    await appendReviewEvents(learner, [makeAct({ factId: 'harbour.place', kind: 'suspend', at: told })], told);
    expect(await factsOf(told)).toEqual(['harbour.cost', 'harbour.place']);
    expect(await factsOf(daysAfter(monday, 2))).toHaveLength(2);
    expect(await factsOf(daysAfter(monday, 3))).toEqual(['harbour.place']);
    expect(await factsOf(daysAfter(monday, 4))).toEqual([]);
  });

  it('before what is due later, and says that it does not cover the days when that does not fit', async () => {
    await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(minister), response: minister.key, questionSetId: 'harbour' }), monday, newId());
    const at = daysAfter(monday, 5);
    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.place', at })], at);
    await prisma.card.updateMany({ where: { factId: 'harbour.minister' }, data: { dueOn: new Date('2026-03-12') } });
    expect(await makeBundle(learner, { days: 14, limit: 1 }, at)).toMatchObject({ cards: [{ factId: 'harbour.place' }], coversUntil: '2026-03-11', dueCount: 1 });
    expect(await makeBundle(learner, { days: 14, limit: 2 }, at)).toMatchObject({ cards: [{ factId: 'harbour.place' }, { factId: 'harbour.minister' }], coversUntil: '2026-03-20' });
    // What is due cannot be told from what did not fit of these.
    expect(await makeBundle(learner, { days: 14, limit: 1 }, daysAfter(monday, 1))).toMatchObject({ coversUntil: null });
  });

  it('but nothing that is asked no more', async () => {
    await supersedeFact(author.id, pair, told);
    expect(await factsOf(told)).toEqual(['harbour.place']);
    await pauseTopic(learner.id, { topic: 'Harbours', paused: true }, told);
    expect(await factsOf(told)).toEqual([]);
  });
});

describe('on the phone, with the next sync', () => {
  let db: LocalDatabase;
  beforeEach(async () => {
    db = createVolatileDatabase();
    await installBundle(db, await makeBundle(learner, wanted, told), null, told);
  });
  const sync = (at: Date) =>
    syncOnce({
      db,
      learnerId: learner.id,
      transport: {
        push: async ({ events }) => ({ ok: true, data: await appendReviewEvents(learner, events, at) }),
        pull: async (learnerId, after, since) => ({ ok: true, data: await pullReviewEvents(learnerId, { after, limit: 500, since: since === undefined ? undefined : new Date(since) }, at) }),
        fetchBundle: async () => ({ ok: true, data: { bundle: await makeBundle(learner, wanted, at), etag: null } }),
      },
      now: () => at,
      exclusively: (_name, work) => work(),
    });
  const asked = async () => {
    const [settings, cards, articles] = await db.read((tx) => Promise.all([tx.get('learners', [learner.id]), tx.list('cards', [learner.id]), tx.list('articles', [learner.id])]));
    return planToday({ cards, articles }, { settings: settings!.settings!, bundle: settings!.bundle }, '2026-04-20').cards.map(({ factId }) => factId).sort();
  };

  it('a replaced fact is asked no more, though it was reviewed there a minute before, and asked again when that is taken back', async () => {
    await keepEvent(db, learner.id, makeReview({ factId: 'harbour.cost', at: minutesAfter(then, -1), itemId: 'harbour.cost-choice' }));
    expect(await asked()).toEqual(['harbour.cost', 'harbour.place']);
    await supersedeFact(author.id, pair, then);
    expect(await sync(now)).toMatchObject({ ok: true, sent: 1, refreshed: true });
    expect(await asked()).toEqual(['harbour.place']);
    expect(await sync(minutesAfter(now, 5))).toMatchObject({ ok: true, refreshed: false });
    await restoreFact(author.id, pair.olderId, minutesAfter(now, 10));
    expect(await sync(minutesAfter(now, 20))).toMatchObject({ ok: true, refreshed: true });
    expect(await asked()).toEqual(['harbour.cost', 'harbour.place']);
  });

  it('a question is asked as it is now', async () => {
    await republish([{ ...place, key: 'Cape Rowan', wrong: ['Port Ellis', 'Marsh Point', 'Old Haven'] }, cost, minister]);
    await sync(now);
    const card = await db.read((tx) => tx.get('cards', [learner.id, 'harbour.place']));
    expect(card?.content.items.map(({ key, revision }) => [key, revision])).toEqual([['Cape Rowan', 2], ['Cape Rowan', 2]]);
  });
});
