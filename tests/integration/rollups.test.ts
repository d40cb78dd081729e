import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { mergeGuest } from '@/lib/data/merge-guest';
import { ensureRollups, rebuildRollups } from '@/lib/data/rebuild-rollups';
import { appendReviewEvents } from '@/lib/data/review-events';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import { addDays } from '@/lib/domain/scheduling/study-day';
import { harbourFacts, makeContent, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer, makeReview, makeUndo } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
});
afterAll(() => prisma.$disconnect());

const today = '2026-03-02';

/** A learner who met the three facts at the harbour. */
async function makeStudent(user?: User): Promise<User> {
  const learner = user ?? (await makeGuest());
  await prisma.user.updateMany({ data: { createdAt: monday } });
  for (const fact of harbourFacts) await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(fact), response: fact.key, at: monday }), monday, newId());
  return learner;
}

const listRollups = (learnerId: string) =>
  prisma.$queryRaw<Record<string, unknown>[]>`
    select to_char(study_day, 'YYYY-MM-DD') as day, dimension, bucket, reviews, visible_ms::int as ms, attempts, correct,
      round(guess_sum::numeric, 6)::float8 as guess, round(predicted_sum::numeric, 5)::float8 as predicted
    from daily_rollups where learner_id = ${learnerId}::uuid order by dimension, study_day, bucket`;

/** Each column to what its own rounding leaves. */
function near(rows: Record<string, unknown>[]): unknown[] {
  return rows.map(({ predicted, guess, ...row }) => ({ ...row, predicted: expect.closeTo(Number(predicted), 4), guess: expect.closeTo(Number(guess), 4) }));
}

async function expectAsRebuilt(learnerId: string, day: string): Promise<void> {
  const kept = await listRollups(learnerId);
  await rebuildRollups(learnerId, day);
  expect(kept).toEqual(near(await listRollups(learnerId)));
}

describe('daily sums', () => {
  it('are made when they are first read, and kept with every write from then on', async () => {
    const learner = await makeStudent();
    expect(await listRollups(learner.id)).toEqual([]);
    await ensureRollups(learner.id, today);
    const all = async () => (await listRollups(learner.id)).filter(({ dimension }) => dimension === 'all');
    expect(await all()).toMatchObject([{ day: today, reviews: 3, attempts: 0, ms: 12_000 }]);

    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.place', at: daysAfter(monday, 1) })], daysAfter(monday, 1));
    expect(await all()).toMatchObject([{ day: today, reviews: 3 }, { day: '2026-03-03', reviews: 1, attempts: 1, correct: 1, guess: 0 }]);
    await expectAsRebuilt(learner.id, '2026-03-03');
    expect((await listRollups(learner.id)).map(({ dimension, bucket }) => `${dimension} ${bucket}`)).toContain('topic Harbours');
  });

  it('lose the day of which everything was taken back', async () => {
    const learner = await makeStudent();
    await ensureRollups(learner.id, today);
    const review = makeReview({ factId: 'harbour.place', at: daysAfter(monday, 1), rating: 1 });
    await appendReviewEvents(learner, [review], daysAfter(monday, 1));
    await appendReviewEvents(learner, [makeUndo({ factId: 'harbour.place', targetId: review.id, at: daysAfter(monday, 1) })], daysAfter(monday, 1));
    expect((await listRollups(learner.id)).filter(({ day }) => day === '2026-03-03')).toEqual([]);
    await expectAsRebuilt(learner.id, '2026-03-03');
  });

  it('are put right when a phone tells of last week after this week was summed up', async () => {
    const learner = await makeStudent();
    await ensureRollups(learner.id, '2026-03-18');
    const weeks = async () => (await listRollups(learner.id)).filter(({ dimension }) => dimension === 'known').map(({ day, reviews, predicted }) => ({ day, reviews, predicted: Number(predicted) }));
    const before = await weeks();
    expect(before.map(({ day, reviews }) => [day, reviews])).toEqual([['2026-03-09', 3], ['2026-03-16', 3]]);
    expect(before[1]!.predicted).toBeLessThan(before[0]!.predicted);
    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.place', at: daysAfter(monday, 10) })], daysAfter(monday, 16));
    const after = await weeks();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]!.predicted).toBeGreaterThan(before[1]!.predicted);
    await expectAsRebuilt(learner.id, '2026-03-18');
  });

  it('are of the joined log after a merge', async () => {
    const kept = await makeStudent(await makeKept('a@example.org'));
    const guest = await makeStudent();
    await ensureRollups(kept.id, today);
    await ensureRollups(guest.id, today);
    await mergeGuest({ guestId: guest.id, userId: kept.id });
    await ensureRollups(kept.id, today);
    expect((await listRollups(kept.id)).find(({ dimension }) => dimension === 'all')).toMatchObject({ reviews: 6 });
    expect(await listRollups(guest.id)).toEqual([]);
  });

  it('are of the topic that a story has now, also what was answered before', async () => {
    const [learner, other] = [await makeStudent(), await makeGuest()];
    for (const { id } of [learner, other]) await ensureRollups(id, today);
    const content = makeContent();
    await importContent({ ...content, meta: { ...content.meta, topic: 'Docks' } }, daysAfter(monday, 1), newId());
    // Counted in between, under the new topic: nothing is taken from what it never was added to.
    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.place', at: daysAfter(monday, 1) })], daysAfter(monday, 1));
    await ensureRollups(learner.id, '2026-03-03');
    const topics = (await listRollups(learner.id)).filter(({ dimension }) => dimension === 'topic');
    expect(topics.map(({ day, bucket, reviews }) => [day, bucket, reviews])).toEqual([[today, 'Docks', 3], ['2026-03-03', 'Docks', 1]]);
    await expectAsRebuilt(learner.id, '2026-03-03');
    // Who knows nothing of the story keeps their sums.
    expect((await prisma.user.findUniqueOrThrow({ where: { id: other.id } })).sumsKeptTo).not.toBeNull();
  });

  it('are kept when a story is worded otherwise and its topic stays', async () => {
    const learner = await makeStudent();
    await ensureRollups(learner.id, today);
    const content = makeContent();
    await importContent({ ...content, meta: { ...content.meta, summary: 'A third dock opened.' } }, daysAfter(monday, 1), newId());
    expect((await prisma.user.findUniqueOrThrow({ where: { id: learner.id } })).sumsKeptTo).not.toBeNull();
  });

  it('are of one learner alone, and nothing for an unknown one', async () => {
    const [one, other] = [await makeStudent(), await makeStudent()];
    await ensureRollups(one.id, today);
    expect(await listRollups(other.id)).toEqual([]);
    await ensureRollups(newId(), today);
  });
});

describe('after any batches, with undos, late arrivals and repeats', () => {
  type Step = { fact: number; day: number; minute: number; rating: 1 | 3; undo: number | null };
  const step: fc.Arbitrary<Step> = fc.record({
    fact: fc.nat({ max: 2 }),
    day: fc.nat({ max: 40 }),
    minute: fc.nat({ max: 600 }),
    rating: fc.constantFrom<1 | 3>(1, 3),
    undo: fc.option(fc.nat({ max: 12 }), { freq: 3 }),
  });
  const plan = fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 14 }), sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), reads: fc.array(fc.nat({ max: 45 }), { minLength: 1, maxLength: 4 }), order: fc.nat() });

  it('they are what the whole log gives', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ steps, sizes, reads, order }) => {
        const learner = await makeStudent();
        const made = steps.map(({ fact, day, minute, rating, undo }, index) => {
          const at = minutesAfter(daysAfter(monday, day), minute);
          const factId = `harbour.${harbourFacts[fact]!.id}`;
          return { factId, at, undo, review: makeReview({ factId, at, rating, itemId: `harbour.${harbourFacts[fact]!.id}-choice` }), index };
        });
        const events = made.map(({ undo, review, at, factId }) => {
          const target = undo === null ? undefined : made[undo];
          return target && target.factId === factId ? makeUndo({ factId, targetId: target.review.id, at }) : review;
        });
        const turn = order % events.length;
        const arriving = [...events.slice(turn), ...events.slice(0, turn)];
        const ends = [...reads].sort((a, b) => a - b).map((day) => addDays(today, day));
        for (let start = 0, batch = 0; start < arriving.length; batch += 1) {
          const size = sizes[batch % sizes.length]!;
          // Each batch also repeats the last event of the one before it.
          await appendReviewEvents(learner, arriving.slice(Math.max(0, start - 1), start + size), daysAfter(monday, 50));
          start += size;
          const read = ends[batch];
          if (read !== undefined) await ensureRollups(learner.id, read);
        }
        await ensureRollups(learner.id, addDays(today, 50));
        await expectAsRebuilt(learner.id, addDays(today, 50));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
