import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { countDue, findDueQueue } from '@/lib/data/due';
import { pauseTopic, retireStory } from '@/lib/data/learner-choices';
import { findStoryFacts, listStories } from '@/lib/data/learning';
import { makeBundle } from '@/lib/data/offline-bundle';
import { getProgress } from '@/lib/data/progress';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const later = daysAfter(monday, 30);
const other = { id: 'whale', sentence: 'A whale was seen off Cape Rowan on Friday.', key: 'Cape Rowan', wrong: ['Port Ellis', 'Marsh Point', 'Old Haven'] };

let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  await seedContent({ slug: 'whales', title: 'A whale off the cape', facts: [other] });
  await prisma.article.updateMany({ where: { slug: 'whales' }, data: { topic: 'Animals' } });
  learner = await makeGuest();
  for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.key, 'harbour');
  await answer(quizItemOf(other, 'whales'), other.key, 'whales');
});
afterAll(() => prisma.$disconnect());

async function answer(itemId: string, response: string, questionSetId: string): Promise<void> {
  expect(await recordAnswer(learner, makeAnswer({ itemId, response, questionSetId }), monday, newId())).toMatchObject({ ok: true });
}

/** Every place that asks or counts, in the facts or the number it gives. */
async function asked() {
  const [queue, bundle, progress, count] = await Promise.all([findDueQueue(learner, later), makeBundle(learner, { days: 14, limit: 500 }, later), getProgress(learner, later), countDue(learner, later)]);
  expect(queue.cards.length).toBeLessThanOrEqual(bundle.cards.length);
  return { queue: new Set(queue.cards.map(({ articleSlug }) => articleSlug)), bundle: new Set(bundle.cards.map(({ factId }) => factId.split('.')[0])), bundled: bundle.dueCount, forecast: progress.forecast.days[0]?.count, nextDueOn: count.nextDueOn };
}

const everything = { queue: new Set(['harbour', 'whales']), bundle: new Set(['harbour', 'whales']), bundled: 4, forecast: 4, nextDueOn: null };
const harbourAlone = { queue: new Set(['harbour']), bundle: new Set(['harbour']), bundled: 3, forecast: 3, nextDueOn: null };

describe('what a learner sets aside', () => {
  it.each([
    ['a topic', (aside: boolean) => pauseTopic(learner.id, { topic: 'Animals', paused: aside }, later)],
    ['a story', (aside: boolean) => retireStory(learner.id, { slug: 'whales', retired: aside }, later)],
  ])('of %s is asked nowhere, and comes back as it was', async (_what, set) => {
    expect(await asked()).toEqual(everything);
    const cards = await prisma.card.findMany({ orderBy: { factId: 'asc' } });
    expect([await set(true), await set(true)]).toEqual([{ ok: true }, { ok: true }]);
    expect(await asked()).toEqual(harbourAlone);
    expect(await prisma.card.findMany({ orderBy: { factId: 'asc' } })).toEqual(cards);
    expect(await set(false)).toEqual({ ok: true });
    expect(await asked()).toEqual(everything);
    expect(await prisma.card.findMany({ orderBy: { factId: 'asc' } })).toEqual(cards);
  });

  it('is nobody else’s, and only of what they learn', async () => {
    const stranger = await makeGuest();
    expect(await pauseTopic(stranger.id, { topic: 'Animals', paused: true }, later)).toEqual({ ok: false, reason: 'unknown' });
    expect(await retireStory(stranger.id, { slug: 'whales', retired: true }, later)).toEqual({ ok: false, reason: 'unknown' });
    expect(await retireStory(learner.id, { slug: 'nowhere', retired: true }, later)).toEqual({ ok: false, reason: 'unknown' });
    expect(await asked()).toEqual(everything);
  });
});

describe('what a learner learns', () => {
  it('is listed by story, with what is due and remembered', async () => {
    await retireStory(learner.id, { slug: 'whales', retired: true }, later);
    const stories = await listStories(learner, later);
    expect(stories).toEqual([
      { slug: 'harbour', title: 'A third dock for Port Ellis', topic: 'Harbours', language: 'en', direction: 'ltr', cards: 3, due: 3, recall: expect.any(Number), retired: false, paused: false },
      { slug: 'whales', title: 'A whale off the cape', topic: 'Animals', language: 'en', direction: 'ltr', cards: 1, due: 1, recall: expect.any(Number), retired: true, paused: false },
    ]);
    const { facts = [] } = (await findStoryFacts(learner, 'harbour', later)) ?? {};
    const mean = facts.reduce((sum, { recall }) => sum + (recall ?? 0), 0) / facts.length;
    expect(stories[0]?.recall).toBeCloseTo(mean, 6);
  });

  it('is one line for a story of two revisions, by the newer title', async () => {
    await seedContent({ title: 'Port Ellis has its dock', facts: harbourFacts.slice(0, 2) });
    const [harbour] = await listStories(learner, later);
    expect(harbour).toMatchObject({ slug: 'harbour', title: 'Port Ellis has its dock', cards: 3, due: 2 });
    const story = await findStoryFacts(learner, 'harbour', later);
    expect(story?.title).toBe('Port Ellis has its dock');
    expect(story?.facts.map(({ standing }) => standing).sort()).toEqual(['asked', 'asked', 'no-longer-said']);
  });

  it('is hidden from others as if it were not there', async () => {
    const stranger = await makeGuest();
    expect(await listStories(stranger, later)).toEqual([]);
    expect(await findStoryFacts(stranger, 'harbour', later)).toBeNull();
    expect(await findStoryFacts(learner, 'nowhere', later)).toBeNull();
  });
});
