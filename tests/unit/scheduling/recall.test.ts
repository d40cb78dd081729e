import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observedRecall, recallAttempts, type RecallAttempt } from '@/lib/domain/scheduling/recall';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { answered, context, eventId, history, recalled, reviewEvent } from './review-factory';

describe('recallAttempts', () => {
  it('counts the first review of a day after the first meeting, and no drill, undone or forgotten one', () => {
    const events = [
      reviewEvent(1, 0),
      reviewEvent(2, 2, { evidence: answered({ format: 'multiple-choice', optionsShown: 4 }) }),
      reviewEvent(3, 2, { effectiveAt: new Date('2026-01-03T13:00:00Z'), evidence: recalled(1) }), // a drill
      reviewEvent(4, 5, { evidence: recalled(1) }),
      reviewEvent(5, 6, { evidence: recalled(1) }), // undone
      reviewEvent(6, 6, { effectiveAt: new Date('2026-01-07T13:00:00Z'), kind: 'undo', target: eventId(5) }),
      reviewEvent(7, 7, { kind: 'forget' }),
      reviewEvent(8, 8), // meets it again
      reviewEvent(9, 9, { cardId: 'fact-2' }),
      reviewEvent(10, 10, { cardId: 'fact-2', evidence: recalled(2) }),
    ];
    const expected = [
      { cardId: 'fact-1', studyDay: '2026-01-03', correct: true, guessRate: 0.25 },
      { cardId: 'fact-1', studyDay: '2026-01-06', correct: false, guessRate: 0 },
      { cardId: 'fact-2', studyDay: '2026-01-11', correct: true, guessRate: 0 },
    ];
    expect(recallAttempts(events)).toEqual(expected);
    expect(recallAttempts([...events, ...events].reverse())).toEqual(expected);
  });

  it('counts exactly the reviews that the schedule counts, less the first', () => {
    const logs = history({ undos: true }).filter((events) => events.every((event) => event.kind !== 'forget'));
    fc.assert(
      fc.property(logs, (events) => {
        expect(recallAttempts(events).length).toBe(Math.max(0, (replayReviews(events, context)?.reps ?? 0) - 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('observedRecall', () => {
  const attempts = (right: number, wrong: number, guessRate: number, studyDay = '2026-01-10'): RecallAttempt[] =>
    Array.from({ length: right + wrong }, (_, i) => ({ cardId: `fact-${i}`, studyDay, correct: i < right, guessRate }));

  it('gives the share, its interval, and both less luck', () => {
    const recall = observedRecall(attempts(8, 2, 0.25));
    expect(recall).toMatchObject({ attempts: 10, correct: 8, proportion: 0.8 });
    expect(recall.interval.low).toBeCloseTo(0.4902, 4);
    expect(recall.interval.high).toBeCloseTo(0.9433, 4);
    expect(recall.guessCorrected).toBeCloseTo(0.55 / 0.75, 12);
    expect(recall.guessCorrectedInterval.low).toBeCloseTo((0.4902 - 0.25) / 0.75, 3);
    expect(recall.guessCorrectedInterval.high).toBeCloseTo((0.9433 - 0.25) / 0.75, 3);
  });

  it('says nothing from nothing', () => {
    expect(observedRecall([])).toEqual({ attempts: 0, correct: 0, proportion: null, interval: { low: 0, high: 1 }, guessCorrected: null, guessCorrectedInterval: { low: 0, high: 1 } });
  });

  it('mixes typed and chosen answers by their mean guess rate', () => {
    expect(observedRecall([...attempts(5, 0, 0), ...attempts(3, 2, 0.5)]).guessCorrected).toBeCloseTo((0.8 - 0.25) / 0.75, 12);
  });
});
