import { describe, expect, it } from 'vitest';
import { retrievability } from '@/lib/domain/scheduling/memory-model';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { mondayOf, mondaysBetween, weeklyKnown } from '@/lib/domain/scheduling/weekly-known';
import { context, eventId, recalled, reviewEvent } from './review-factory';

// Day 0 of the factory is Thursday, 1 January 2026.
const mondays = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'];
const known = (events: Parameters<typeof weeklyKnown>[0]) => weeklyKnown(events, mondays, context).map(({ studyDay, reviews, predictedSum }) => [studyDay, reviews, predictedSum]);
const recallAfter = (events: Parameters<typeof weeklyKnown>[0], days: number) => retrievability(replayReviews(events, context)?.stability ?? 0, days, context.params);

describe('Mondays', () => {
  it.each([
    ['2026-01-05', '2026-01-05'], ['2026-01-11', '2026-01-05'], ['2026-01-01', '2025-12-29'], ['2024-02-29', '2024-02-26'],
  ])('%s belongs to the week of %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

  it.each([
    ['2026-01-01', '2026-01-04', []], ['2026-01-01', '2026-01-05', ['2026-01-05']], ['2026-01-05', '2026-01-12', ['2026-01-12']], ['2026-01-01', '2026-01-26', mondays],
  ])('after %s, up to %s', (after, upTo, expected) => expect(mondaysBetween(after, upTo)).toEqual(expected));
});

describe('facts known at the start of a week', () => {
  it('are what was learnt on the days before, less what has faded', () => {
    const [first, second] = [reviewEvent(1, 4), reviewEvent(2, 12)]; // Monday the 5th, Tuesday the 13th
    expect(known([second, first])).toEqual([
      ['2026-01-12', 1, recallAfter([first], 7)],
      ['2026-01-19', 1, recallAfter([first, second], 6)],
      ['2026-01-26', 1, recallAfter([first, second], 13)],
    ]);
  });

  it('do not change by a drill or by what was taken back, and end with a forget', () => {
    const first = reviewEvent(1, 0);
    const plain = known([first]);
    expect(plain).toHaveLength(4);
    const drill = reviewEvent(2, 0, { effectiveAt: new Date('2026-01-01T13:00:00Z'), evidence: recalled(1) });
    const undone = reviewEvent(3, 6, { evidence: recalled(1) });
    const undo = reviewEvent(4, 7, { kind: 'undo', target: eventId(3) });
    expect(known([first, drill, undone, undo])).toEqual(plain);
    expect(known([first, reviewEvent(5, 12, { kind: 'forget' })])).toEqual(plain.slice(0, 2));
  });
});
