import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { recordChangeDecision } from '@/lib/data/change-decisions';
import { prisma } from '@/lib/data/client';
import { findDueQueue } from '@/lib/data/due';
import { listChanges } from '@/lib/data/learner-changes';
import { findStoryFacts } from '@/lib/data/learning';
import { makeBundle } from '@/lib/data/offline-bundle';
import { recordAnswer } from '@/lib/data/record-answer';
import { countOlderFacts, findOwnFacts, listReplacements, restoreFact, supersedeFact } from '@/lib/data/supersession';
import type { User } from '@/lib/data/users';
import { harbourFacts, quizItemOf, seedContent, type FactPlan } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer, makeStamp } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const [place, cost] = harbourFacts as [FactPlan, FactPlan];
const dearer: FactPlan = { id: 'cost', sentence: 'The dock cost 61 million crowns in the end.', key: '61 million crowns', wrong: ['48 million crowns', '16 million crowns', '71 million crowns'] };
const pair = { olderId: 'harbour.cost', newerId: 'audit.cost' };
const later = daysAfter(monday, 20);

let author: User;
let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  await seedContent({ slug: 'audit', title: 'What the dock cost', publishedOn: '2026-03-10', facts: [dearer] });
  await seedContent({ slug: 'foreign', title: 'A foreign dock', facts: [dearer] });
  author = await makeKept('ana@example.org');
  await prisma.article.updateMany({ where: { slug: { in: ['harbour', 'audit'] } }, data: { ownerId: author.id } });
  learner = await makeGuest();
  for (const fact of [place, cost]) await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(fact), response: fact.key, questionSetId: 'harbour' }), monday, newId());
});
afterAll(() => prisma.$disconnect());

const supersede = (ids = pair, at = later) => supersedeFact(author.id, ids, at);
const asked = async () => {
  const [queue, bundle] = [await findDueQueue(learner, daysAfter(later, 40)), await makeBundle(learner, { days: 14, limit: 500 }, daysAfter(later, 40))];
  expect(queue.cards.map(({ factId }) => factId).sort()).toEqual(bundle.cards.map(({ factId }) => factId).sort());
  return queue.cards.map(({ factId }) => factId).sort();
};

describe('a fact that is replaced', () => {
  it('is asked no more, on the server and on the phone, and asked again when that is taken back', async () => {
    expect(await asked()).toEqual(['harbour.cost', 'harbour.place']);
    const card = await prisma.card.findMany({ where: { factId: 'harbour.cost' } });
    expect([await supersede(), await supersede()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await asked()).toEqual(['harbour.place']);
    expect(await restoreFact(author.id, pair.olderId, later)).toBe(true);
    expect(await restoreFact(author.id, pair.olderId, later)).toBe(false);
    expect(await asked()).toEqual(['harbour.cost', 'harbour.place']);
    expect(await prisma.card.findMany({ where: { factId: 'harbour.cost' } })).toEqual(card);
    expect(await listChanges(learner.id)).toEqual([]);
  });

  it('is told once to whoever learnt it, with what is so now and the sentence that proves it', async () => {
    await supersede();
    const changes = await listChanges(learner.id);
    expect(changes).toMatchObject([{
      factId: 'harbour.cost', statement: cost.sentence, stillAsked: false, sentences: [], articleSlug: 'harbour',
      replacedBy: { factId: 'audit.cost', statement: dearer.sentence, quote: dearer.sentence, asOf: '2026-03-10', articleSlug: 'audit', articleTitle: 'What the dock cost', language: 'en', direction: 'ltr' },
    }]);
    expect(await listChanges((await makeGuest()).id)).toEqual([]);
    const { changedAt = '' } = changes[0] ?? {};
    expect(await recordChangeDecision(learner, { ...makeStamp(), eventId: newId(), factId: 'harbour.cost', changedAt, decision: 'keep' }, later)).toEqual({ ok: true });
    expect(await listChanges(learner.id)).toEqual([]);
  });

  it('points to the newest where that was replaced as well', async () => {
    await seedContent({ slug: 'court', title: 'What the court found', facts: [{ ...dearer, sentence: 'The dock cost 64 million crowns, a court found.', key: '64 million crowns' }] });
    await prisma.article.updateMany({ where: { slug: 'court' }, data: { ownerId: author.id } });
    await supersede();
    await supersede({ olderId: 'audit.cost', newerId: 'court.cost' });
    expect(await listChanges(learner.id)).toMatchObject([{ replacedBy: { factId: 'court.cost' } }]);
    expect(await supersede({ olderId: 'court.cost', newerId: 'harbour.cost' })).toEqual({ ok: false, reason: 'circle' });
  });

  it('is shown with its story as replaced', async () => {
    await supersede();
    const story = await findStoryFacts(learner, 'harbour', later);
    expect(story?.facts.map(({ factId, standing, replacedBy }) => [factId, standing, replacedBy?.articleSlug])).toEqual([
      ['harbour.place', 'asked', undefined],
      ['harbour.cost', 'replaced', 'audit'],
    ]);
  });
});

describe('replacing', () => {
  it.each([
    ['an unknown fact', { olderId: 'harbour.none', newerId: 'audit.cost' }, 'unknown'],
    ['a fact by an unknown one', { olderId: 'harbour.cost', newerId: 'audit.none' }, 'unknown'],
    ['another’s fact', { olderId: 'foreign.cost', newerId: 'audit.cost' }, 'unknown'],
    ['a fact by another’s', { olderId: 'harbour.cost', newerId: 'foreign.cost' }, 'unknown'],
    ['a fact by itself', { olderId: 'harbour.cost', newerId: 'harbour.cost' }, 'circle'],
  ])('%s is refused', async (_what, ids, reason) => {
    expect(await supersede(ids)).toEqual({ ok: false, reason });
    expect(await prisma.factChange.count()).toBe(0);
    expect(await asked()).toHaveLength(2);
  });

  it('of one fact by two, and of two by each other at once, leaves one', async () => {
    const both = await Promise.all([supersede(), supersede({ olderId: 'audit.cost', newerId: 'harbour.cost' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await restoreFact(author.id, 'harbour.cost', later);
    await restoreFact(author.id, 'audit.cost', later);
    expect(await supersede()).toEqual({ ok: true });
    expect(await supersede({ olderId: 'harbour.cost', newerId: 'harbour.place' })).toEqual({ ok: false, reason: 'replaced' });
  });

  it('is led to with how many are replaced, and how many could be', async () => {
    expect([await countOlderFacts(author.id, 'audit'), await countOlderFacts(author.id, 'harbour')]).toEqual([{ replaced: 0, others: 3 }, { replaced: 0, others: 1 }]);
    await supersede();
    expect([await countOlderFacts(author.id, 'audit'), await countOlderFacts(author.id, 'harbour')]).toEqual([{ replaced: 1, others: 2 }, { replaced: 0, others: 1 }]);
    expect(await countOlderFacts((await makeKept('eve@example.org')).id, 'audit')).toEqual({ replaced: 0, others: 0 });
  });

  it('is nobody else’s to do, to take back or to look at', async () => {
    const stranger = await makeKept('eve@example.org');
    await supersede();
    expect(await supersedeFact(stranger.id, { olderId: 'harbour.place', newerId: 'audit.cost' }, later)).toEqual({ ok: false, reason: 'unknown' });
    expect(await restoreFact(stranger.id, pair.olderId, later)).toBe(false);
    expect(await listReplacements(stranger.id, 'audit')).toEqual([]);
    expect(await findOwnFacts(stranger.id, 'dock', 'x')).toEqual([]);
  });

  it('finds the older fact by words of it or its story, in any case, none of them a pattern', async () => {
    const ids = async (words: string) => (await findOwnFacts(author.id, words, 'audit.cost')).map(({ id }) => id);
    expect(await ids('MILLION dock')).toEqual(['harbour.cost']);
    expect(await ids('Third Lindqvist')).toEqual(['harbour.minister']);
    expect([await ids('whale'), await ids('%'), await ids('  ')]).toEqual([[], [], []]);
    await supersede();
    expect(await ids('million')).toEqual([]);
    expect((await listReplacements(author.id, 'audit')).map(({ id, replaces }) => [id, replaces.map((older) => older.id)])).toEqual([['audit.cost', ['harbour.cost']]]);
  });
});
