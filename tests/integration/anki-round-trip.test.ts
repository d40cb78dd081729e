import fc from 'fast-check';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { readPackage } from '@/lib/anki/read-package';
import { writePackage } from '@/lib/anki/write-package';
import { prisma } from '@/lib/data/client';
import { planAnkiPackage } from '@/lib/data/export-anki';
import { importAnki } from '@/lib/data/import-anki';
import type { User } from '@/lib/data/users';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { ReadPackage } from '@/lib/schemas/anki-import';
import { makeApkg, type MadeNote } from '@/tests/factories/anki-package';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

async function read(bytes: Uint8Array): Promise<ReadPackage> {
  const result = await readPackage(bytes, monday);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

async function bring(learner: User, bytes: Uint8Array): Promise<void> {
  await importAnki(learner.id, await read(bytes), { now: monday, newId: () => newId() });
}

async function takeOut(learner: User): Promise<Uint8Array> {
  const planned = await planAnkiPackage(learner, monday);
  if (!planned.ok) throw new Error(planned.reason);
  return writePackage(planned.plan);
}

/** Every card by what its answer is, without what only one account can have. */
async function cardsOf(learner: User) {
  const cards = await prisma.card.findMany({ where: { learnerId: learner.id }, include: { fact: { include: { items: { orderBy: { id: 'asc' } } } } } });
  return Object.fromEntries(
    cards.map(({ fact, dueOn, stability, difficulty, reps, lapses, suspended, lastReviewedOn, firstReviewedOn }) => [fact.items[0]?.key ?? '', { dueOn, stability, difficulty, reps, lapses, suspended, lastReviewedOn, firstReviewedOn }]),
  );
}

/** The history of each note, by its answer. A reset takes no time. */
function historiesOf({ notes, reviews }: ReadPackage): Record<string, number[][]> {
  return Object.fromEntries(
    notes.flatMap(({ facts }) => facts.map(({ items, from, to }) => [items[0]?.key, Array.from({ length: to - from }, (_, row) => toRow(reviews, from + row))])),
  ) as Record<string, number[][]>;
}

function toRow({ at, rating, visibleMs }: ReadPackage['reviews'], row: number): (number | undefined)[] {
  return [at[row], rating[row], rating[row] === 0 ? 0 : visibleMs[row]];
}

/** A second review of a day moves no memory: it goes out as what Anki calls practice, and comes in from nowhere. */
function withoutDrills(rows: readonly number[][]): number[][] {
  let last = '';
  return rows.filter(([at = 0, rating]) => {
    const day = studyDayOf(new Date(at), 345, 4);
    const isDrill = rating !== 0 && day === last;
    last = rating === 0 ? '' : day;
    return !isDrill;
  });
}

/** Reviews of up to a year, minutes or months apart, a card started over now and then. */
const history = fc.array(fc.record({ gap: fc.oneof(fc.integer({ min: 2, max: 600 }), fc.integer({ min: 600, max: 60 * 24 * 40 })), rating: fc.constantFrom(0, 1, 2, 3, 3, 3, 4) }), { maxLength: 8 });
const collection = fc.array(fc.record({ history, suspended: fc.boolean() }), { minLength: 1, maxLength: 4 });

it('cards that go out as an Anki package and into another account are the same cards, and go out the same again', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(collection, async (plans) => {
      const notes = plans.map(({ history: steps, suspended }, index): MadeNote => {
        let at = daysAfter(monday, -400);
        const rows = steps.map(({ gap, rating }): [number, number, number, number] => {
          at = minutesAfter(at, gap);
          return rating === 0 ? [at.getTime(), 0, 0, 4] : [at.getTime(), rating, 2500, 1];
        });
        return { guid: `n${index}`, deck: 'Capitals', fields: [`Capital ${index}?`, `City ${index}`], suspended: suspended && rows.length > 0, reviews: { 0: rows } };
      });
      const [first, second] = [await makeGuest(), await makeGuest()];
      await bring(first, await makeApkg(notes));
      const out = await takeOut(first);
      await bring(second, out);
      expect(Object.keys(await cardsOf(first))).toHaveLength(notes.length);
      expect(await cardsOf(second)).toEqual(await cardsOf(first));
      const again = historiesOf(await read(await takeOut(second)));
      expect(again).toEqual(historiesOf(await read(out)));
      expect(again).toEqual(Object.fromEntries(Object.entries(historiesOf(await read(await makeApkg(notes)))).map(([key, rows]) => [key, withoutDrills(rows)])));
    }),
    { numRuns: 12 },
  );
});
