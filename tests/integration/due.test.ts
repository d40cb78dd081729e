import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { countDue, findDueQueue } from '@/lib/data/due';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import { harbourFacts, makeContent, quizItemOf, seedContent, type FactPlan } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
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

async function answerFirst(slug: string, facts: FactPlan[], wrong: string[] = []): Promise<void> {
  for (const fact of facts) {
    const request = makeAnswer({ itemId: quizItemOf(fact, slug), response: wrong.includes(fact.id) ? 'no idea' : fact.key, questionSetId: slug });
    expect(await recordAnswer(learner, request, monday, newId())).toMatchObject({ ok: true });
  }
}

const setDue = async (factId: string, day: string) => prisma.card.updateMany({ where: { factId }, data: { dueOn: new Date(`${day}T00:00:00Z`) } });

describe('the due queue', () => {
  it('is empty for who has met nothing', async () => {
    expect(await findDueQueue(learner, monday)).toEqual({ today: '2026-03-02', cards: [], dueCount: 0, dueTomorrow: 0, nextDueOn: null });
  });

  it('holds a fact from the day it is due, asked by its other item, without the key', async () => {
    await answerFirst('harbour', harbourFacts.slice(0, 1));
    const { nextDueOn } = await countDue(learner, monday);
    expect((await findDueQueue(learner, monday)).cards).toEqual([]);
    const queue = await findDueQueue(learner, new Date(`${nextDueOn}T06:00:00Z`));
    expect(queue).toEqual({
      today: nextDueOn,
      cards: [
        {
          factId: 'harbour.place',
          item: { id: 'harbour.place-typed', factId: 'harbour.place', format: 'short-answer', stem: 'What does the report give for place?' },
          articleSlug: 'harbour',
          articleTitle: 'A third dock for Port Ellis',
          asOf: '2026-02-20',
        },
      ],
      dueCount: 1,
      dueTomorrow: 0,
      nextDueOn: null,
    });
  });

  it('begins the learner’s day at 4 a.m. of their zone', async () => {
    await answerFirst('harbour', harbourFacts.slice(0, 1));
    await setDue('harbour.place', '2026-03-10');
    const at = async (timeZone: string, instant: string) => (await findDueQueue({ ...learner, timeZone }, new Date(instant))).cards.length;
    expect(await at('Asia/Kathmandu', '2026-03-09T22:14:59Z')).toBe(0);
    expect(await at('Asia/Kathmandu', '2026-03-09T22:15:00Z')).toBe(1);
    expect(await at('America/New_York', '2026-03-10T07:59:59Z')).toBe(0);
    expect(await at('America/New_York', '2026-03-10T08:00:00Z')).toBe(1);
  });

  it('takes the most urgent when there are more than asked for, and still counts them all', async () => {
    const facts = Array.from({ length: 30 }, (_, index) => ({ id: `f${index + 10}`, sentence: `Dock number ${index + 10} is open.`, key: `${index + 10}`, wrong: ['1', '2', '3'] }));
    await seedContent({ slug: 'docks', facts });
    // Missed facts are the least stable, and so the most urgent.
    await answerFirst('docks', facts, ['f12', 'f20', 'f33']);
    const queue = await findDueQueue(learner, daysAfter(monday, 40), 3);
    expect(queue.cards.map(({ factId }) => factId)).toEqual(['docks.f12', 'docks.f20', 'docks.f33']);
    expect(queue.dueCount).toBe(30);
    expect((await findDueQueue(learner, daysAfter(monday, 40))).cards).toHaveLength(20);
  });

  it('keeps facts of one story apart', async () => {
    await seedContent({ slug: 'other' });
    await answerFirst('harbour', harbourFacts);
    await answerFirst('other', harbourFacts);
    const slugs = (await findDueQueue(learner, daysAfter(monday, 40))).cards.map(({ articleSlug }) => articleSlug);
    expect(slugs).toHaveLength(6);
    expect(slugs.some((slug, index) => slug === slugs[index + 1])).toBe(false);
  });

  it('is the same when asked again on one day', async () => {
    await answerFirst('harbour', harbourFacts);
    const at = daysAfter(monday, 40);
    expect(await findDueQueue(learner, at)).toEqual(await findDueQueue(learner, at));
  });

  it('leaves out what is retired, superseded or suspended, and never shows a key', async () => {
    await answerFirst('harbour', harbourFacts);
    const at = daysAfter(monday, 40);
    const dueFacts = async () => (await findDueQueue(learner, at)).cards.map(({ factId }) => factId).sort();
    expect(await dueFacts()).toEqual(['harbour.cost', 'harbour.minister', 'harbour.place']);
    expect(JSON.stringify(await findDueQueue(learner, at))).not.toMatch(/rationale|"key"|evidence|accepted/);

    await prisma.card.updateMany({ where: { factId: 'harbour.cost' }, data: { suspended: true } });
    expect(await dueFacts()).toEqual(['harbour.minister', 'harbour.place']);
    await prisma.fact.update({ where: { id: 'harbour.place' }, data: { supersededById: 'harbour.cost' } });
    expect(await dueFacts()).toEqual(['harbour.minister']);
    expect((await countDue(learner, at)).due).toBe(1);
    await importContent(makeContent({ facts: harbourFacts.slice(0, 2) }), at, newId());
    expect(await dueFacts()).toEqual([]);
    expect(await countDue(learner, at)).toEqual({ due: 0, tomorrow: 0, nextDueOn: null });
  });

  it('is only one’s own', async () => {
    await answerFirst('harbour', harbourFacts);
    expect((await findDueQueue(await makeGuest(), daysAfter(monday, 40))).dueCount).toBe(0);
  });
});

describe('the count', () => {
  it('tells today’s from tomorrow’s and names the next day', async () => {
    await answerFirst('harbour', harbourFacts);
    await setDue('harbour.place', '2026-03-05');
    await setDue('harbour.cost', '2026-03-07');
    await setDue('harbour.minister', '2026-03-09');
    const on = async (day: string) => countDue(learner, new Date(`${day}T06:00:00Z`));
    expect(await on('2026-03-04')).toEqual({ due: 0, tomorrow: 1, nextDueOn: '2026-03-05' });
    expect(await on('2026-03-05')).toEqual({ due: 1, tomorrow: 0, nextDueOn: '2026-03-07' });
    expect(await on('2026-03-08')).toEqual({ due: 2, tomorrow: 1, nextDueOn: '2026-03-09' });
    expect(await on('2026-03-09')).toEqual({ due: 3, tomorrow: 0, nextDueOn: null });
  });
});
