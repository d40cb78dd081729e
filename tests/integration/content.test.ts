import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findArticle } from '@/lib/data/articles';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { findDueQueue } from '@/lib/data/due';
import { findQuestionSet } from '@/lib/data/question-sets';
import { recordAnswer } from '@/lib/data/record-answer';
import { findItems } from '@/lib/data/set-versions';
import { AppError } from '@/lib/errors';
import { harbourFacts, makeContent, seedContent } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { markedIn } from '@/tests/factories/marked-in';
import { makeAnswer } from '@/tests/factories/requests';
import { disclosureOf } from '@/tests/factories/disclosed';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

const later = daysAfter(monday, 30);
const [place, cost, minister] = harbourFacts as [(typeof harbourFacts)[0], (typeof harbourFacts)[0], (typeof harbourFacts)[0]];
const rail = { id: 'rail', sentence: 'A railway to the dock follows in 2028.', key: '2028', wrong: ['2027', '2029', '2030'] };

async function everything(): Promise<unknown> {
  return Promise.all([
    prisma.article.findMany({ orderBy: { id: 'asc' } }),
    prisma.fact.findMany({ orderBy: { id: 'asc' } }),
    prisma.item.findMany({ orderBy: { id: 'asc' } }),
    prisma.questionSet.findMany(),
    prisma.questionSetItem.findMany({ orderBy: { position: 'asc' } }),
  ]);
}

describe('importing content', () => {
  it('makes an article, its facts and its set, under ids that say where they are from', async () => {
    expect(await seedContent()).toBe('created');
    expect(await findQuestionSet('harbour')).toEqual({
      id: 'harbour',
      version: 1,
      title: 'A third dock for Port Ellis',
      articleSlug: 'harbour',
      articleTitle: 'A third dock for Port Ellis',
      // One item for each fact: the others wait for reviews.
      itemIds: ['harbour.place-choice', 'harbour.cost-choice', 'harbour.minister-typed'],
    });
    const fact = await prisma.fact.findUniqueOrThrow({ where: { id: 'harbour.cost' } });
    expect(fact).toMatchObject({ evidenceQuote: cost.sentence, asOf: new Date('2026-02-20T00:00:00.000Z'), retiredAt: null, supersededById: null });
  });

  it('twice changes nothing at all', async () => {
    await seedContent();
    const before = await everything();
    expect(await importContent(makeContent(), later, newId())).toBe('unchanged');
    expect(await everything()).toEqual(before);
  });

  it('by four processes at once makes one article', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => importContent(makeContent(), monday, newId())));
    expect(outcomes.sort()).toEqual(['created', 'unchanged', 'unchanged', 'unchanged']);
    expect(await prisma.article.count()).toBe(1);
  });

  it('moves facts that are still said to the new revision, and retires the rest with their items', async () => {
    await seedContent();
    const old = await findArticle('harbour');
    expect(await importContent(makeContent({ facts: [rail, minister, place] }), later, newId())).toBe('revised');

    const article = await findArticle('harbour');
    expect(article).toMatchObject({ revision: 2 });
    const facts = new Map((await prisma.fact.findMany()).map((fact) => [fact.id, fact]));
    expect(facts.get('harbour.minister')).toMatchObject({ articleId: article?.id, evidenceStart: rail.sentence.length + 2, retiredAt: null });
    expect(facts.get('harbour.cost')).toMatchObject({ articleId: old?.id, retiredAt: later });
    expect(facts.get('harbour.rail')).toMatchObject({ articleId: article?.id, retiredAt: null });
    for (const { id, evidenceStart, evidenceEnd, evidenceQuote, retiredAt } of facts.values()) {
      const text = retiredAt ? old?.text : article?.text;
      expect(text?.slice(evidenceStart, evidenceEnd), id).toBe(evidenceQuote);
    }
    const retired = await prisma.item.findMany({ where: { retiredAt: { not: null } }, orderBy: { id: 'asc' } });
    expect(retired.map(({ id, articleId }) => [id, articleId])).toEqual([['harbour.cost-choice', old?.id], ['harbour.cost-typed', old?.id]]);
    expect((await findQuestionSet('harbour'))?.itemIds).toEqual(['harbour.rail-choice', 'harbour.minister-typed', 'harbour.place-choice']);
  });

  it('keeps what a retired item shows as its proof in the text it was made for', async () => {
    await seedContent();
    await importContent(makeContent({ facts: [rail] }), later, newId());
    const disclosure = await disclosureOf('harbour.minister-choice');
    expect(markedIn(disclosure?.passage)).toEqual([minister.sentence]);
  });

  it('brings back what was retired when the article says it again', async () => {
    await seedContent();
    await importContent(makeContent({ facts: [rail] }), later, newId());
    await importContent(makeContent(), later, newId());
    expect(await findArticle('harbour')).toMatchObject({ revision: 3 });
    expect(await prisma.item.count({ where: { retiredAt: null } })).toBe(6);
    expect(await prisma.fact.findMany({ where: { retiredAt: { not: null } }, select: { id: true } })).toEqual([{ id: 'harbour.rail' }]);
  });

  it.each<[string, number, (content: ReturnType<typeof makeContent>) => void]>([
    ['another stem', 2, ({ set }) => void (set.items[0]!.stem = 'Where did a dock open?')],
    ['another key', 2, ({ set }) => void ((set.items[0]!.key = 'Cape Rowan'))],
    ['another wrong option', 2, ({ set }) => void (set.items[0]!.options![3] = 'New Haven')],
    ['another accepted answer', 2, ({ set }) => void (set.items[0]!.accepted = ['Ellis'])],
    ['another order of options', 1, ({ set }) => void set.items[0]!.options!.reverse()],
    ['another rationale', 1, ({ set }) => void (set.items[0]!.rationale = 'So it says.')],
  ])('gives an item with %s the revision %i', async (_name, revision, change) => {
    await seedContent();
    const changed = makeContent();
    change(changed);
    expect(await importContent(changed, later, newId())).toBe('revised');
    const [item] = await findItems(prisma, ['harbour.place-choice']);
    expect(item?.revision).toBe(revision);
    expect((await findArticle('harbour'))?.revision).toBe(1);
    expect(await importContent(changed, later, newId())).toBe('unchanged');
  });

  it('leaves learners what they did: cards, events and sittings', async () => {
    await seedContent();
    const guest = await makeGuest();
    for (const { id, key } of [place, cost]) await recordAnswer(guest, makeAnswer({ itemId: `harbour.${id}-choice`, response: key }), monday, newId());
    const theirs = async () => Promise.all([prisma.card.findMany({ orderBy: { factId: 'asc' } }), prisma.reviewEvent.findMany(), prisma.attempt.findMany(), prisma.response.findMany()]);
    const before = await theirs();
    await importContent(makeContent({ facts: [rail, place] }), later, newId());
    expect(await theirs()).toEqual(before);
    // What the article no longer says is not asked for any more; what it still says is.
    expect((await findDueQueue(guest, later)).cards.map(({ factId }) => factId)).toEqual(['harbour.place']);
  });

  it.each<[string, (content: ReturnType<typeof makeContent>) => void]>([
    ['evidence that is not at its place', (content) => void (content.text = `Now ${content.text}`)],
    ['an item of no fact', ({ set }) => void (set.items[0]!.factId = 'nothing')],
    ['a key that is no option', ({ set }) => void (set.items[0]!.key = 'Elsewhere')],
  ])('refuses %s and stores nothing', async (_name, spoil) => {
    const spoilt = makeContent();
    spoil(spoilt);
    await expect(importContent(spoilt, monday, newId())).rejects.toThrow(AppError);
    expect(await prisma.article.count()).toBe(0);
  });
});
