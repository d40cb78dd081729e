import { describe, expect, it } from 'vitest';
import { scheduledReviews } from '@/lib/domain/scheduling/weights/scheduled-reviews';
import { countLongTerm, itemsInTimeOrder, packTrainingLog, trainingRows, type TrainingLog } from '@/lib/domain/scheduling/weights/training-log';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { answered, context, eventId, recalled, reviewEvent } from '../review-factory';

const rowsOf = (events: readonly ReviewEvent[]) => trainingRows(scheduledReviews(events, context)).map(({ rating, gapDays }) => [rating, gapDays]);
const at = (n: number, day: number, rating: 1 | 2 | 3 | 4 = 3) => reviewEvent(n, day, { evidence: recalled(rating) });

describe('what the optimizer is shown of a fact', () => {
  it('is every scheduled review, with the days since the one before', () => {
    expect(rowsOf([at(1, 0), at(2, 2, 4), at(3, 9, 1), at(4, 10, 2)])).toEqual([[3, 0], [4, 2], [1, 7], [2, 1]]);
  });

  it('makes no difference of the order in which events came, or of repeats', () => {
    const events = [at(1, 0), at(2, 2), at(3, 9, 1)];
    expect(rowsOf([events[2]!, events[0]!, events[2]!, events[1]!])).toEqual(rowsOf(events));
  });

  it('counts study days and not midnights: 1 a.m. belongs to the evening before', () => {
    const evening = reviewEvent(1, 0, { effectiveAt: new Date('2026-01-01T22:00:00Z') });
    const night = reviewEvent(2, 0, { effectiveAt: new Date('2026-01-02T01:00:00Z'), evidence: recalled(1) });
    const nextEvening = reviewEvent(3, 0, { effectiveAt: new Date('2026-01-02T22:00:00Z') });
    expect(rowsOf([evening, night, nextEvening])).toEqual([[3, 0], [3, 1]]);
  });

  it('leaves out drills of the same day, of an earlier day, and what was taken back', () => {
    const drill = reviewEvent(2, 0, { effectiveAt: new Date('2026-01-01T13:00:00Z'), evidence: recalled(1) });
    const overTheDateLine = reviewEvent(5, 3, { studyDay: '2026-01-03', evidence: recalled(1) });
    const undone = at(6, 6, 1);
    const undo = reviewEvent(7, 7, { kind: 'undo', target: undone.id, evidence: undefined });
    expect(rowsOf([at(1, 0), drill, at(3, 3), overTheDateLine, undone, undo, at(8, 8)])).toEqual([[3, 0], [3, 3], [3, 5]]);
  });

  it('begins anew after a forget', () => {
    const forget = reviewEvent(3, 4, { kind: 'forget' });
    expect(rowsOf([at(1, 0), at(2, 2), forget, at(4, 5, 1), at(5, 6)])).toEqual([[3, 0], [3, 2], [1, 0], [3, 1]]);
  });

  it('minds neither being put off nor buried nor suspended', () => {
    const others = (['suspend', 'resume', 'bury'] as const).map((kind, index) => reviewEvent(10 + index, 1, { kind }));
    const setDue = reviewEvent(20, 1, { kind: 'set-due', dueOn: '2026-03-01' });
    expect(rowsOf([at(1, 0), ...others, setDue, at(2, 2)])).toEqual([[3, 0], [3, 2]]);
  });

  it('takes a wrong answer for Again, a typed one for Good, and draws what may have been luck', () => {
    const met = reviewEvent(1, 0, { evidence: answered() });
    const choices = Array.from({ length: 400 }, (_, n) => {
      const chosen = reviewEvent(0, 3, { id: eventId(n * 7919), evidence: answered({ format: 'true-false', optionsShown: 2 }) });
      return rowsOf([met, chosen])[1]?.[0];
    });
    expect(new Set(choices)).toEqual(new Set([1, 3]));
    // Good stays at S = 2.31: recall after three days is .88, so p = .88 / (.88 + .12 / 2) = .94.
    const goods = choices.filter((rating) => rating === 3).length / choices.length;
    expect(goods).toBeGreaterThan(0.9);
    expect(goods).toBeLessThan(0.975);
    expect(rowsOf([met, reviewEvent(2, 3, { evidence: answered({ correct: false, format: 'true-false', optionsShown: 2 }) })])).toEqual([[3, 0], [1, 3]]);
  });
});

describe('a packed log', () => {
  const row = (rating: 1 | 3, gapDays: number, time: number) => ({ rating, gapDays, at: time });
  const rows = [row(3, 0, 10), row(3, 2, 40), row(1, 5, 90), row(1, 0, 20), row(3, 1, 30), row(3, 0, 50)];

  it('holds the rows in columns', () => {
    const { ratings, gapDays, at: times } = packTrainingLog(rows);
    expect([[...ratings], [...gapDays], [...times]]).toEqual([[3, 3, 1, 1, 3, 3], [0, 2, 5, 0, 1, 0], [10, 40, 90, 20, 30, 50]]);
    expect(countLongTerm(rows)).toBe(3);
  });

  it('gives each long-term review with its whole history, in the order they happened', () => {
    expect(itemsInTimeOrder(packTrainingLog(rows))).toEqual([{ start: 3, end: 4 }, { start: 0, end: 1 }, { start: 0, end: 2 }]);
  });

  it('of nothing has no items', () => {
    const empty: TrainingLog = packTrainingLog([]);
    expect(itemsInTimeOrder(empty)).toEqual([]);
  });
});
