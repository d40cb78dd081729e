import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retrievability } from '@/lib/domain/scheduling/memory-model';
import { isRapidChoice } from '@/lib/domain/scheduling/answer-time';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { traceReviews } from '@/lib/domain/scheduling/trace-reviews';
import { answered, context, eventId, history, recalled, reviewEvent } from './review-factory';

const choice = { format: 'multiple-choice' as const, optionsShown: 4 };
const later = (day: number) => new Date(Date.UTC(2026, 0, 1 + day, 13));

describe('traceReviews', () => {
  it('tells a test of memory from a first meeting, a drill, and what was taken back or forgotten', () => {
    const events = [
      reviewEvent(1, 0),
      reviewEvent(2, 2, { evidence: answered({ ...choice, visibleMs: 75_000 }) }),
      reviewEvent(3, 2, { effectiveAt: later(2), evidence: recalled(1) }), // a drill
      reviewEvent(4, 5, { evidence: recalled(1) }),
      reviewEvent(5, 6, { evidence: recalled(1) }), // undone
      reviewEvent(6, 6, { effectiveAt: later(6), kind: 'undo', target: eventId(5) }),
      reviewEvent(7, 7, { kind: 'forget' }),
      reviewEvent(8, 8), // meets it again
      reviewEvent(9, 9, { kind: 'bury' }),
    ];
    const trace = traceReviews([...events, ...events].reverse(), context);
    expect(trace.map(({ eventId: id, attempt }) => [id, attempt?.elapsedDays])).toEqual([
      [eventId(1), undefined],
      [eventId(2), 2],
      [eventId(3), undefined],
      [eventId(4), 3],
      [eventId(8), undefined],
    ]);
    expect(trace[1]).toMatchObject({ format: 'multiple-choice', correct: true, guessRate: 0.25, visibleMs: 60_000, studyDay: '2026-01-03' });
    expect(trace[3]).toMatchObject({ format: 'self-rated', correct: false, guessRate: 0, visibleMs: 0 });
    const afterFirst = replayReviews(events.slice(0, 1), context);
    expect(trace[1]?.attempt?.predictedRecall).toBe(retrievability(afterFirst?.stability ?? 0, 2, context.params));
  });

  it('takes each event once, also where repeats lie side by side in an ordered log', () => {
    const events = [reviewEvent(1, 0), reviewEvent(2, 2), reviewEvent(3, 2, { effectiveAt: later(2) })];
    expect(traceReviews(events.flatMap((event) => [event, event]), context)).toEqual(traceReviews(events, context));
  });

  it('takes a choice made faster than it can be read for no test, right or wrong', () => {
    const rapid = { ...choice, wordsShown: 60, visibleMs: 200 };
    const events = [reviewEvent(1, 0), reviewEvent(2, 2, { evidence: answered(rapid) }), reviewEvent(3, 9, { evidence: answered({ ...rapid, correct: false }) })];
    expect(traceReviews(events, context).map(({ attempt }) => attempt)).toEqual([null, null, null]);
  });

  it('finds as many tests as the schedule counts, less the first', () => {
    const logs = history({ undos: true }).filter((events) => events.every(({ kind, evidence }) => kind !== 'forget' && !(evidence && isRapidChoice(evidence))));
    fc.assert(
      fc.property(logs, (events) => {
        const attempts = traceReviews(events, context).filter(({ attempt }) => attempt).length;
        expect(attempts).toBe(Math.max(0, (replayReviews(events, context)?.reps ?? 0) - 1));
      }),
      { numRuns: 500 },
    );
  });
});
