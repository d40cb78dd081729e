import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { findOwnedDisclosure, findQuestionSet } from '@/lib/data/question-sets';
import { recordAnswer } from '@/lib/data/record-answer';
import { findItems } from '@/lib/data/set-versions';
import { harbourFacts, seedContent } from '@/tests/factories/content';
import { monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { markedIn } from '@/tests/factories/marked-in';
import { makeAnswer } from '@/tests/factories/requests';
import { disclosureOf } from '@/tests/factories/disclosed';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
});
afterAll(() => prisma.$disconnect());

describe('question sets', () => {
  it('are found by id, or not', async () => {
    expect((await findQuestionSet('harbour'))?.itemIds).toHaveLength(3);
    expect(await findQuestionSet('nowhere')).toBeNull();
  });

  it('give their items with keys to the server, in the order asked for', async () => {
    const items = await findItems(prisma, ['harbour.cost-typed', 'nothing', 'harbour.place-choice']);
    expect(items.map(({ id }) => id)).toEqual(['harbour.cost-typed', 'harbour.place-choice']);
    expect(items[0]).toMatchObject({ format: 'short-answer', key: '48 million crowns', revision: 1 });
    expect(items[0]).not.toHaveProperty('options');
    expect(items[1]?.options).toEqual(['Port Ellis', 'Cape Rowan', 'Marsh Point', 'Old Haven']);
    expect(await findItems(prisma, [])).toEqual([]);
  });
});

describe('a disclosure', () => {
  it.each(harbourFacts)('shows the paragraph of $id with the proof marked in it', async ({ id, sentence, key }) => {
    const disclosure = await disclosureOf(`harbour.${id}-choice`);
    expect(disclosure).toMatchObject({ itemId: `harbour.${id}-choice`, key, passage: { articleSlug: 'harbour', publishedOn: '2026-02-20', paragraphs: [{ text: sentence }] } });
    expect(markedIn(disclosure?.passage)).toEqual([sentence]);
    expect(disclosure!.evidence.quote).toBe(sentence);
  });

  it('of nothing is null', async () => {
    expect(await disclosureOf('harbour.nothing')).toBeNull();
  });

  it('for a review is only of a fact that this learner has met', async () => {
    const [learner, other] = [await makeGuest(), await makeGuest()];
    await recordAnswer(learner, makeAnswer({ itemId: 'harbour.place-choice', response: 'Old Haven' }), monday, newId());
    expect((await findOwnedDisclosure(learner.id, 'harbour.place-typed'))?.key).toBe('Port Ellis');
    expect(await findOwnedDisclosure(learner.id, 'harbour.cost-choice')).toBeNull();
    expect(await findOwnedDisclosure(other.id, 'harbour.place-typed')).toBeNull();
    expect(await findOwnedDisclosure(learner.id, 'harbour.nothing')).toBeNull();
  });
});
