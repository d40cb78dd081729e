import fc from 'fast-check';
import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import type { CardState, Rating, ReviewEvent, ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { addDays, studyDayOf } from '@/lib/domain/scheduling/study-day';

export const context: SchedulingContext = { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: 0.5 };

/** A version-7 UUID with a readable end. */
export function eventId(n: number): string {
  return `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function answered(overrides: Partial<Extract<ReviewEvidence, { type: 'answered' }>> = {}): ReviewEvidence {
  return { type: 'answered', itemId: 'item-a', itemRevision: 1, format: 'short-answer', correct: true, hints: 0, visibleMs: 4000, attemptNumber: 1, graderVersion: GRADER_VERSION, ...overrides };
}

export function recalled(rating: Rating, itemId = 'item-a'): ReviewEvidence {
  return { type: 'recalled', itemId, itemRevision: 1, rating, visibleMs: null };
}

/** A review at noon UTC, so many days after 1 January 2026, unless `overrides` says otherwise. */
export function reviewEvent(n: number, day: number, overrides: Partial<ReviewEvent> = {}): ReviewEvent {
  const effectiveAt = overrides.effectiveAt ?? new Date(Date.UTC(2026, 0, 1 + day, 12));
  const zoneOffsetMinutes = overrides.zoneOffsetMinutes ?? 0;
  return {
    id: eventId(n),
    cardId: 'fact-1',
    deviceId: 'phone',
    deviceSequence: n,
    kind: 'review',
    ...(overrides.kind && overrides.kind !== 'review' ? {} : { evidence: recalled(3) }),
    clientAt: effectiveAt,
    zoneOffsetMinutes,
    effectiveAt,
    studyDay: studyDayOf(effectiveAt, zoneOffsetMinutes, 4),
    ...overrides,
  };
}

export function cardState(overrides: Partial<CardState> = {}): CardState {
  return {
    algorithm: 'fsrs-6',
    paramsVersion: 1,
    stability: 3,
    difficulty: 5,
    dueOn: '2026-01-10',
    lastReviewedOn: '2026-01-07',
    reps: 1,
    lapses: 0,
    suspended: false,
    buriedOn: null,
    firstReviewedOn: '2026-01-07',
    lastItemId: null,
    logHead: { effectiveAt: new Date('2026-01-07T12:00:00Z'), id: eventId(0) },
    recognitionStreak: 0,
    ...overrides,
  };
}

export const evidence: fc.Arbitrary<ReviewEvidence> = fc.oneof(
  fc.record({ rating: fc.constantFrom<Rating>(1, 2, 3, 4), itemId: fc.constantFrom('item-a', 'item-b') }).map(({ rating, itemId }) => recalled(rating, itemId)),
  fc
    .record({ correct: fc.boolean(), hints: fc.nat({ max: 2 }), format: fc.constantFrom('short-answer' as const, 'cloze' as const, 'numeric' as const) })
    .map((each) => answered(each)),
  fc
    .record(
      {
        correct: fc.boolean(),
        optionsShown: fc.integer({ min: 1, max: 5 }),
        format: fc.constantFrom('multiple-choice' as const, 'true-false' as const, 'matching' as const),
        measuredGuessRate: fc.double({ min: 0, max: 1, noNaN: true }),
        wordsShown: fc.constantFrom(10, 100),
      },
      { requiredKeys: ['correct', 'optionsShown', 'format'] },
    )
    .map((each) => answered(each)),
);

/** A log of one fact over all seven kinds: reviews from minutes to months apart, from two travelling devices, with undos of anything. */
export function history(options: { undos: boolean; maxLength?: number }): fc.Arbitrary<ReviewEvent[]> {
  const gapMinutes = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 2 * 24 * 60 }), fc.nat({ max: 200 * 24 * 60 }));
  const kind = fc.oneof(
    { weight: 14, arbitrary: fc.constant('review' as const) },
    { weight: options.undos ? 5 : 0, arbitrary: fc.constant('undo' as const) },
    { weight: 5, arbitrary: fc.constantFrom('forget' as const, 'suspend' as const, 'resume' as const, 'bury' as const, 'set-due' as const) },
  );
  const step = fc.record({
    gapMinutes,
    kind,
    evidence,
    target: fc.nat({ max: 30 }),
    dueInDays: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -100, max: 400 })),
    deviceId: fc.constantFrom('phone', 'laptop'),
    zoneOffsetMinutes: fc.constantFrom(0, 345, -600, 840, -300, 630),
    idEnd: fc.nat({ max: 0xffff }),
  });
  return fc.array(step, { maxLength: options.maxLength ?? 20, size: 'max' }).map((steps) => {
    let minutes = 0;
    // The end of an id is random, so that events of one instant are not always ordered as they were made.
    const ids = steps.map((each, i) => eventId(each.idEnd * 64 + i));
    return steps.map((each, i) => {
      minutes += each.gapMinutes;
      const effectiveAt = new Date(Date.UTC(2026, 0, 1, 3) + minutes * 60_000);
      return reviewEvent(i, 0, {
        id: ids[i] ?? eventId(i),
        deviceId: each.deviceId,
        kind: each.kind,
        effectiveAt,
        clientAt: effectiveAt,
        zoneOffsetMinutes: each.zoneOffsetMinutes,
        evidence: each.kind === 'review' ? each.evidence : undefined,
        // May name an event before it, after it, itself, another undo, or none that ever comes.
        target: each.kind === 'undo' ? (ids[each.target] ?? eventId(0xfffffff)) : undefined,
        dueOn: each.kind === 'set-due' ? addDays(studyDayOf(effectiveAt, each.zoneOffsetMinutes, 4), each.dueInDays) : undefined,
      });
    });
  });
}
