import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { countNewTries } from '@/lib/background/count-tries';
import { prisma } from '@/lib/data/client';
import { countTries } from '@/lib/data/count-tries';
import { guessRateOfItem, loadTries } from '@/lib/data/item-tries';
import { mergeGuest } from '@/lib/data/merge-guest';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import type { User } from '@/lib/data/users';
import { measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer, makeGraded, makeUndo } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const factId = 'harbour.place';
const itemId = 'harbour.place-choice';
const later = daysAfter(monday, 100);

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
});
afterAll(() => prisma.$disconnect());

/** A learner who met the three facts at the harbour. */
async function makeStudent(user?: User): Promise<User> {
  const learner = user ?? (await makeGuest());
  await prisma.user.updateMany({ data: { createdAt: monday } });
  for (const fact of harbourFacts) await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(fact), response: fact.key, at: monday }), monday, newId());
  return learner;
}

const send = async (who: User, ...events: Parameters<typeof appendReviewEvents>[1][number][]) => expect((await appendReviewEvents(who, events, later)).refused).toEqual([]);
const triesOf = (learnerId: string) => prisma.itemTry.findMany({ where: { learnerId }, orderBy: { itemId: 'asc' }, select: { itemId: true, tries: true, correct: true } });
const totals = () => prisma.itemTryTotal.findMany({ where: { tries: { gt: 0 } }, orderBy: { itemId: 'asc' }, select: { itemId: true, tries: true, correct: true } });

describe('what items give away', () => {
  it('is counted from the tests of memory, by everybody together, and frozen in what is asked from then on', async () => {
    const [first, second] = [await makeStudent(), await makeStudent()];
    await countNewTries();
    // They met the facts; nothing was tested.
    expect(await totals()).toEqual([]);
    await send(first, makeGraded({ factId, at: daysAfter(monday, 3) }), makeGraded({ factId, at: daysAfter(monday, 9), correct: false }));
    await send(second, makeGraded({ factId, at: daysAfter(monday, 3), typed: true }), makeGraded({ factId: 'harbour.cost', at: daysAfter(monday, 3) }));
    await countNewTries();
    expect(await triesOf(first.id)).toEqual([{ itemId, tries: 2, correct: 1 }]);
    expect(await totals()).toEqual([{ itemId: 'harbour.cost-choice', tries: 1, correct: 1 }, { itemId, tries: 2, correct: 1 }, { itemId: 'harbour.place-typed', tries: 1, correct: 1 }]);

    const tries = (await loadTries(prisma, [factId])).get(factId) ?? [];
    const [choices, typed] = [tries.find((sums) => sums.itemId === itemId)!, tries.find((sums) => sums.itemId !== itemId)!];
    const rate = measuredGuessRate(choices, typed, 4);
    expect(rate).not.toBe(0.25);
    expect(guessRateOfItem({ id: itemId, format: 'multiple-choice', options: ['a', 'b', 'c', 'd'] }, tries)).toBe(rate);
    expect(guessRateOfItem({ id: 'harbour.place-typed', format: 'short-answer' }, tries)).toBeUndefined();
    const third = await makeGuest();
    const request = makeAnswer({ itemId, response: 'Port Ellis' });
    await recordAnswer(third, request, monday, newId());
    expect((await prisma.reviewEvent.findFirstOrThrow({ where: { id: request.eventId } })).evidence).toMatchObject({ measuredGuessRate: rate });
  });

  it('loses what was taken back, and counts what comes late or again once', async () => {
    const learner = await makeStudent();
    const [early, wrong] = [makeGraded({ factId, at: daysAfter(monday, 3) }), makeGraded({ factId, at: daysAfter(monday, 9), correct: false })];
    await send(learner, wrong);
    await countNewTries();
    await send(learner, early, wrong);
    await countNewTries();
    expect(await totals()).toEqual([{ itemId, tries: 2, correct: 1 }]);
    await send(learner, makeUndo({ factId, targetId: wrong.id, at: daysAfter(monday, 9) }));
    await countNewTries();
    expect(await totals()).toEqual([{ itemId, tries: 1, correct: 1 }]);
    await send(learner, makeUndo({ factId, targetId: early.id, at: daysAfter(monday, 9) }));
    await countNewTries();
    expect(await triesOf(learner.id)).toEqual([]);
    expect(await totals()).toEqual([]);
  });

  it('is counted once when two processes count at once, and again when all is to be', async () => {
    const learner = await makeStudent();
    await send(learner, makeGraded({ factId, at: daysAfter(monday, 3) }));
    await Promise.all([countTries(learner.id), countTries(learner.id)]);
    await prisma.user.updateMany({ data: { triesCountedTo: 0 } });
    await countTries(learner.id);
    expect(await totals()).toEqual([{ itemId, tries: 1, correct: 1 }]);
    const { lastServerOrder, triesCountedTo } = await prisma.user.findUniqueOrThrow({ where: { id: learner.id } });
    expect(triesCountedTo).toBe(lastServerOrder);
    await countTries(newId());
  });

  it('counts a guest once who became part of an account, and keeps what those showed who have gone', async () => {
    const [guest, kept] = [await makeStudent(), await makeStudent(await makeKept('a@example.org'))];
    for (const who of [guest, kept]) await send(who, makeGraded({ factId, at: daysAfter(monday, who === guest ? 3 : 9) }));
    await countNewTries();
    await mergeGuest({ guestId: guest.id, userId: kept.id });
    await countNewTries();
    expect(await triesOf(kept.id)).toEqual([{ itemId, tries: 2, correct: 2 }]);
    expect(await totals()).toEqual([{ itemId, tries: 2, correct: 2 }]);
    await prisma.user.delete({ where: { id: kept.id } });
    expect(await totals()).toEqual([{ itemId, tries: 2, correct: 2 }]);
  });

  it('is the same however the log came in and was counted', async () => {
    const step = fc.record({ fact: fc.nat({ max: 2 }), day: fc.nat({ max: 40 }), correct: fc.boolean(), typed: fc.boolean(), undo: fc.option(fc.nat({ max: 9 }), { freq: 3 }), count: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        await prisma.itemTryTotal.deleteMany();
        await prisma.user.deleteMany();
        const learner = await makeStudent();
        const sent: { id: string; factId: string }[] = [];
        for (const [index, { fact, day, correct, typed, undo, count }] of steps.entries()) {
          const about = `harbour.${harbourFacts[fact]!.id}`;
          const target = undo === null ? undefined : sent[undo];
          const at = minutesAfter(daysAfter(monday, day), index);
          const event = target ? makeUndo({ factId: target.factId, targetId: target.id, at }) : makeGraded({ factId: about, at, correct, typed });
          await send(learner, event);
          if (!target) sent.push({ id: event.id, factId: about });
          if (count) await countTries(learner.id);
        }
        await countTries(learner.id);
        const all = () => prisma.itemTryTotal.findMany({ where: { tries: { gt: 0 } }, orderBy: { itemId: 'asc' } });
        const kept = await all();
        await prisma.itemTryTotal.deleteMany();
        await prisma.itemTry.deleteMany();
        await prisma.user.updateMany({ data: { triesCountedTo: 0 } });
        await countTries(learner.id);
        const near = (value: number): unknown => expect.closeTo(value, 9);
        expect(kept).toEqual((await all()).map((sums) => ({ ...sums, forgotten: near(sums.forgotten), forgottenSquares: near(sums.forgottenSquares), forgottenCorrect: near(sums.forgottenCorrect) })));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
