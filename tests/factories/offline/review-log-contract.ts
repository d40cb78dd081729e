import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import type { ReviewEventRequest } from '@/lib/schemas/review';
import { daysAfter, minutesAfter, monday } from '../ids';
import { makeAct, makeReview, makeSetDue, makeUndo } from '../requests';

/** A learner's log wherever it is kept, by one connection to it. */
export type ReviewLog = {
  /** Which of these are in the log afterwards. */
  append: (events: readonly ReviewEventRequest[]) => Promise<string[]>;
  logOf: (factId: string) => Promise<ReviewEvent[]>;
  cardOf: (factId: string) => Promise<CardState | null>;
};

/** A new learner who answered for one fact on `monday` and for no other, and two connections to their log. */
export type OpenLog = () => Promise<{ first: ReviewLog; second: ReviewLog; factId: string; unknownFactId: string }>;

const context = { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: 0.5 };
const onDay = (factId: string, day: number, rating: 1 | 2 | 3 | 4 = 3) => makeReview({ factId, at: daysAfter(monday, day), rating, itemId: 'harbour.place-choice' });

/** What every store of reviews must hold to, so that a card is the same wherever it is folded. */
export function describeReviewLog(name: string, open: OpenLog, { histories }: { histories: number }): void {
  async function expectFolded(log: ReviewLog, factId: string): Promise<void> {
    expect(await log.cardOf(factId)).toEqual(replayReviews(await log.logOf(factId), context));
  }
  const idsOf = async (log: ReviewLog, factId: string) => (await log.logOf(factId)).map(({ id }) => id).sort();

  describe(`${name}: a log of reviews`, () => {
    it('has an event once, however often and by whichever connection it is added', async () => {
      const { first, second, factId } = await open();
      const before = await idsOf(first, factId);
      const event = onDay(factId, 3);
      const all = await Promise.all([first.append([event]), second.append([event]), first.append([event, event])]);
      expect(all.every((ids) => ids.includes(event.id))).toBe(true);
      const card = await first.cardOf(factId);
      await second.append([event]);
      expect(await idsOf(second, factId)).toEqual([...before, event.id].sort());
      expect(await second.cardOf(factId)).toEqual(card);
      expect(card?.reps).toBe(2);
      await expectFolded(first, factId);
    });

    it('keeps every kind of event as it was', async () => {
      const { first, second, factId } = await open();
      const at = (minutes: number) => minutesAfter(daysAfter(monday, 4), minutes);
      const wrong = makeReview({ factId, at: at(0), rating: 1, itemId: 'harbour.place-choice' });
      const acts = [
        wrong,
        makeUndo({ factId, targetId: wrong.id, at: at(1) }),
        makeReview({ factId, at: at(2), itemId: 'harbour.place-typed' }),
        makeAct({ factId, kind: 'bury', at: at(3) }),
        makeAct({ factId, kind: 'suspend', at: at(4) }),
        makeAct({ factId, kind: 'resume', at: at(5) }),
        makeSetDue({ factId, dueOn: '2026-12-24', at: at(6) }),
      ];
      expect(await first.append(acts)).toEqual(acts.map(({ id }) => id));
      expect(await second.cardOf(factId)).toMatchObject({ reps: 2, lapses: 0, suspended: false, buriedOn: '2026-03-06', dueOn: '2026-12-24', lastItemId: 'harbour.place-typed' });
      await expectFolded(second, factId);
      const forget = makeAct({ factId, kind: 'forget', at: at(7) });
      await second.append([forget]);
      expect(await first.cardOf(factId)).toMatchObject({ reps: 0, dueOn: '2026-03-06' });
      expect((await first.logOf(factId)).find(({ id }) => id === wrong.id)).toMatchObject({ kind: 'review', cardId: factId, clientAt: at(0), effectiveAt: at(0), studyDay: '2026-03-06', evidence: { type: 'recalled', rating: 1, itemId: 'harbour.place-choice' } });
    });

    it('lets an undo come before what it takes back', async () => {
      const { first, factId } = await open();
      const wrong = onDay(factId, 3, 1);
      const undo = makeUndo({ factId, targetId: wrong.id, at: minutesAfter(daysAfter(monday, 3), 1) });
      await first.append([undo]);
      await first.append([wrong]);
      expect(await first.cardOf(factId)).toMatchObject({ reps: 1, lapses: 0 });
      await expectFolded(first, factId);
    });

    it('takes nothing about a fact that is not the learner’s', async () => {
      const { first, factId, unknownFactId } = await open();
      const stranger = { ...onDay(factId, 3), factId: unknownFactId };
      const good = onDay(factId, 4);
      expect(await first.append([stranger, good])).toEqual([good.id]);
      expect(await first.logOf(unknownFactId)).toEqual([]);
      expect(await first.cardOf(unknownFactId)).toBeNull();
    });

    it('loses nothing when two connections write at once', async () => {
      const { first, second, factId } = await open();
      const events = Array.from({ length: 24 }, (_, index) => onDay(factId, index + 1, index % 5 === 0 ? 1 : 3));
      await Promise.all(events.map((event, index) => (index % 2 === 0 ? first : second).append([event])));
      expect(await first.logOf(factId)).toHaveLength(25);
      expect((await first.cardOf(factId))?.reps).toBe(25);
      await expectFolded(second, factId);
    });

    it('gives the same card in any order, any portions and with any repeats', async () => {
      const step = fc.record({ day: fc.nat({ max: 40 }), kind: fc.constantFrom('review', 'review', 'review', 'undo', 'bury', 'suspend', 'resume', 'forget', 'set-due'), rating: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4), target: fc.nat({ max: 9 }) });
      const plan = fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 10 }), order: fc.infiniteStream(fc.nat({ max: 1_000 })) });
      await fc.assert(
        fc.asyncProperty(plan, async ({ steps, order }) => {
          const { first, factId } = await open();
          const { first: other } = await open();
          // A device's own clock that never goes back: events in the order of its count.
          const days = steps.map(({ day }) => day).sort((a, b) => a - b);
          const events: ReviewEventRequest[] = [];
          steps.forEach(({ kind, rating, target }, index) => {
            const at = minutesAfter(daysAfter(monday, 1 + (days[index] ?? 0)), index);
            const aim = events[target]?.id;
            if (kind === 'review') events.push(makeReview({ factId, at, rating, itemId: 'harbour.place-choice' }));
            else if (kind === 'undo') events.push(aim ? makeUndo({ factId, targetId: aim, at }) : onDayAt(factId, at));
            else if (kind === 'set-due') events.push(makeSetDue({ factId, dueOn: '2026-06-01', at }));
            else events.push(makeAct({ factId, kind, at }));
          });
          await first.append(events);
          const keys = new Map(events.map((event) => [event, order.next().value]));
          const shuffled = [...events].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
          const middle = Math.ceil(shuffled.length / 2);
          for (const portion of [shuffled.slice(0, middle), shuffled.slice(middle - 1), shuffled.slice(0, 2)]) if (portion.length > 0) await other.append(portion);
          const strip = (card: CardState | null) => card && { ...card, logHead: card.logHead.effectiveAt };
          expect(strip(await other.cardOf(factId))).toEqual(strip(await first.cardOf(factId)));
          await expectFolded(other, factId);
        }),
        { numRuns: histories },
      );
    });
  });
}

const onDayAt = (factId: string, at: Date) => makeReview({ factId, at, itemId: 'harbour.place-choice' });
