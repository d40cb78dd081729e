import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReview } from '@/lib/domain/scheduling/apply-review';
import { byEffectiveOrder, canApplyDirectly, replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { cardStateSchema, reviewKinds, type CardState, type ReviewEvent, type ReviewKind } from '@/lib/domain/scheduling/schema';
import { addDays } from '@/lib/domain/scheduling/study-day';
import { answered, context, eventId, history, recalled, reviewEvent } from './review-factory';

describe('replayReviews', () => {
  it('has no card for an empty log, or one of undos alone', () => {
    expect(replayReviews([], context)).toBeNull();
    expect(replayReviews([reviewEvent(1, 0, { kind: 'undo', target: eventId(9) })], context)).toBeNull();
  });

  it('leaves out an undone review, also when the undo arrived, or was dated, before it', () => {
    const first = reviewEvent(1, 0);
    const wrong = reviewEvent(2, 3, { evidence: recalled(1) });
    const kept = replayReviews([first], context);
    for (const day of [0, 3, 9]) {
      const undo = reviewEvent(3, day, { kind: 'undo', target: wrong.id });
      const card = replayReviews([undo, first, wrong], context);
      expect({ ...card, logHead: null }).toEqual({ ...kept, logHead: null });
    }
  });

  it('reads the log head past what was undone', () => {
    const undo = reviewEvent(3, 9, { kind: 'undo', target: eventId(2) });
    expect(replayReviews([reviewEvent(1, 0), reviewEvent(2, 3), undo], context)?.logHead).toEqual({ effectiveAt: undo.effectiveAt, id: undo.id });
  });

  it('does not undo an undo', () => {
    const events = [reviewEvent(1, 0), reviewEvent(2, 3), reviewEvent(3, 4, { kind: 'undo', target: eventId(2) }), reviewEvent(4, 5, { kind: 'undo', target: eventId(3) })];
    expect(replayReviews(events, context)?.reps).toBe(1);
  });

  it('takes back a forget and a suspension', () => {
    const events = [reviewEvent(1, 0), reviewEvent(2, 1, { kind: 'forget' }), reviewEvent(3, 2, { kind: 'suspend' })];
    expect(replayReviews(events, context)).toMatchObject({ reps: 0, suspended: true, lastReviewedOn: null });
    const undone = [...events, reviewEvent(4, 3, { kind: 'undo', target: eventId(2) }), reviewEvent(5, 3, { kind: 'undo', target: eventId(3) })];
    expect(replayReviews(undone, context)).toMatchObject({ reps: 1, suspended: false });
  });

  it('lets the first review of a day count when the one before it that day was undone', () => {
    const morning = reviewEvent(1, 0, { evidence: answered({ correct: false }) });
    const evening = reviewEvent(2, 0, { effectiveAt: new Date('2026-01-01T20:00:00Z') });
    expect(replayReviews([morning, evening], context)?.stability).toBeCloseTo(0.212, 4);
    expect(replayReviews([morning, evening, reviewEvent(3, 1, { kind: 'undo', target: morning.id })], context)?.stability).toBeCloseTo(2.3065, 4);
  });

  it('gives one card for a log, however it is shuffled and repeated', () => {
    fc.assert(
      fc.property(
        history({ undos: true }).chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events, ...events], { minLength: events.length * 3 }))),
        ([events, shuffled]) => {
          expect(replayReviews(shuffled, context)).toEqual(replayReviews(events, context));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives one card at every step, whatever batches two devices send and how often, by the short path where it is allowed', () => {
    const arrivals = history({ undos: true }).chain((events) =>
      fc.tuple(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 })),
    );
    const shortPaths = new Map<ReviewKind, number>();
    fc.assert(
      fc.property(arrivals, ([order, batchSizes]) => {
        const store = new Map<string, ReviewEvent>();
        let card: CardState | null = null;
        for (let at = 0, batch = 0; at < order.length; batch++) {
          const size = batchSizes[batch % batchSizes.length] ?? 1;
          const fresh = order.slice(at, at + size).filter((event) => !store.has(event.id));
          at += size;
          const [only] = fresh;
          const isUndone = [...store.values()].some((stored) => stored.kind === 'undo' && stored.target === only?.id);
          const knowsAll = card !== null || store.size === 0;
          for (const event of fresh) store.set(event.id, event);
          if (only && fresh.length === 1 && knowsAll && canApplyDirectly(card, only, isUndone)) {
            card = applyReview(card, only, context);
            shortPaths.set(only.kind, (shortPaths.get(only.kind) ?? 0) + 1);
          } else if (fresh.length > 0) card = replayReviews([...store.values()], context);
          expect(card).toEqual(replayReviews([...store.values()].reverse(), context));
        }
      }),
      { numRuns: 3000 },
    );
    for (const kind of reviewKinds) {
      if (kind === 'undo') expect(shortPaths.get(kind)).toBeUndefined();
      else expect(shortPaths.get(kind)).toBeGreaterThan(30);
    }
  });

  it('is what applying events one by one in order gives, when nothing is undone', () => {
    fc.assert(
      fc.property(history({ undos: false, maxLength: 20 }), (events) => {
        const ordered = [...events].sort(byEffectiveOrder);
        const card = ordered.reduce<CardState | null>((before, event) => applyReview(before, event, context), null);
        expect(card).toEqual(replayReviews(events, context));
      }),
      { numRuns: 1000 },
    );
  });

  it('always gives a card that its schema takes, due after its last review', () => {
    fc.assert(
      fc.property(history({ undos: true }), (events) => {
        const card = replayReviews(events, context);
        if (!card) return;
        expect(cardStateSchema.safeParse(card).error).toBeUndefined();
        const isAsked = events.some(({ kind }) => kind === 'set-due');
        if (card.lastReviewedOn !== null && !isAsked) expect(card.dueOn >= addDays(card.lastReviewedOn, 1)).toBe(true);
        expect(card.reps > 0).toBe(card.lastReviewedOn !== null);
      }),
      { numRuns: 1000 },
    );
  });
});
