import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReview } from '@/lib/domain/scheduling/apply-review';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { addDays, daysBetween } from '@/lib/domain/scheduling/study-day';
import { answered, cardState, context, evidence, history, recalled, reviewEvent } from './review-factory';

describe('applyReview', () => {
  it('starts a card', () => {
    expect(applyReview(null, reviewEvent(1, 0, { evidence: answered({ itemId: 'item-b' }) }), context)).toEqual({
      algorithm: 'fsrs-6',
      paramsVersion: 1,
      stability: 2.3065,
      difficulty: expect.closeTo(2.1181, 4),
      dueOn: '2026-01-03',
      lastReviewedOn: '2026-01-01',
      reps: 1,
      lapses: 0,
      suspended: false,
      buriedOn: null,
      firstReviewedOn: '2026-01-01',
      lastItemId: 'item-b',
      logHead: { effectiveAt: reviewEvent(1, 0).effectiveAt, id: reviewEvent(1, 0).id },
      recognitionStreak: 0,
    });
  });

  it('goes on in study days: published vector V9 as a log (fsrs-rs src/inference.rs, test_memo_state)', () => {
    const w = [0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254, 1.432437, 0.1544, 0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072, 0.18046261, 0.121442534, 0, 0.5];
    const log = [0, 1, 4, 12, 33].map((day, i) => reviewEvent(i, day, { evidence: i === 0 ? answered({ correct: false }) : answered() }));
    const card = replayReviews(log, { ...context, params: { version: 7, w, shortTerm: true } });
    expect(card?.stability).toBeCloseTo(31.722992, 4);
    expect(card?.difficulty).toBeCloseTo(7.382128, 4);
    expect(card).toMatchObject({ dueOn: addDays('2026-02-03', 32), paramsVersion: 7, reps: 5, lapses: 0 });
  });

  it('schedules the first review of a study day only: the rest are drills', () => {
    const card = applyReview(null, reviewEvent(1, 0), context);
    const drill = reviewEvent(2, 0, { effectiveAt: new Date('2026-01-02T03:59:00Z'), evidence: recalled(1) });
    expect(applyReview(card, drill, context)).toEqual({ ...card, logHead: { effectiveAt: drill.effectiveAt, id: drill.id } });
    const nextDay = reviewEvent(3, 0, { effectiveAt: new Date('2026-01-02T04:00:00Z'), evidence: recalled(1) });
    expect(applyReview(card, nextDay, context)).toMatchObject({ reps: 2, lapses: 1, lastReviewedOn: '2026-01-02' });
  });

  it('does not count the ten minutes around midnight UTC as a day', () => {
    const utcMidnight = [reviewEvent(1, 0, { effectiveAt: new Date('2026-01-01T23:55:00Z') }), reviewEvent(2, 0, { effectiveAt: new Date('2026-01-02T00:05:00Z') })];
    expect(replayReviews(utcMidnight, context)).toMatchObject({ reps: 1, stability: 2.3065 });
  });

  it('takes a review on an earlier study day, after a flight over the date line, for a drill', () => {
    const tokyo = reviewEvent(1, 0, { effectiveAt: new Date('2026-01-24T01:00:00Z'), zoneOffsetMinutes: 540 });
    const honolulu = reviewEvent(2, 0, { effectiveAt: new Date('2026-01-24T09:00:00Z'), zoneOffsetMinutes: -600 });
    expect([tokyo.studyDay, honolulu.studyDay]).toEqual(['2026-01-24', '2026-01-23']);
    expect(replayReviews([tokyo, honolulu], context)).toMatchObject({ reps: 1, lastReviewedOn: '2026-01-24' });
  });

  it('forgets, and starts again the same day', () => {
    const card = applyReview(cardState({ reps: 5, lapses: 2, recognitionStreak: 2, suspended: true }), reviewEvent(1, 9, { kind: 'forget' }), context);
    expect(card).toMatchObject({ reps: 0, lapses: 0, stability: 0, difficulty: 0, dueOn: '2026-01-10', lastReviewedOn: null, firstReviewedOn: null, recognitionStreak: 0, suspended: true });
    expect(applyReview(card, reviewEvent(2, 9), context)).toMatchObject({ reps: 1, stability: 2.3065, lastReviewedOn: '2026-01-10' });
  });

  it('suspends, also a fact not yet reviewed, and keeps learning from answers', () => {
    const card = applyReview(null, reviewEvent(1, 0, { kind: 'suspend' }), context);
    expect(card).toMatchObject({ suspended: true, reps: 0 });
    expect(applyReview(card, reviewEvent(2, 0), context)).toMatchObject({ suspended: true, reps: 1 });
  });

  it('only moves the head for an undo, or a review without evidence', () => {
    const card = cardState();
    for (const event of [reviewEvent(1, 9, { kind: 'undo', target: card.logHead.id }), reviewEvent(1, 9, { evidence: undefined })]) {
      expect(applyReview(card, event, context)).toEqual({ ...card, logHead: { effectiveAt: event.effectiveAt, id: event.id } });
    }
  });

  it('counts recognitions in a row', () => {
    const streakAfter = (...log: ReviewEvidence[]) => replayReviews(log.map((each, day) => reviewEvent(day, day, { evidence: each })), context)?.recognitionStreak;
    const choice = (correct: boolean) => answered({ format: 'multiple-choice', optionsShown: 4, correct });
    expect(streakAfter(choice(true), choice(true))).toBe(2);
    expect(streakAfter(choice(true), choice(false), choice(true))).toBe(1);
    expect(streakAfter(choice(true), answered(), choice(true))).toBe(2);
    expect(streakAfter(choice(true), recalled(1))).toBe(0);
    const rapid = answered({ format: 'multiple-choice', optionsShown: 4, wordsShown: 40, visibleMs: 500 });
    expect(streakAfter(choice(true), rapid)).toBe(1);
  });

  it('does not count the first wrong answer as a lapse', () => {
    expect(applyReview(null, reviewEvent(1, 0, { evidence: answered({ correct: false }) }), context)).toMatchObject({ reps: 1, lapses: 0 });
  });

  it('counts a wrong answer and Again as lapses, and Hard as what it is, a pass', () => {
    const card = cardState({ reps: 3, lapses: 1, recognitionStreak: 1 });
    const after = (each: ReviewEvidence) => applyReview(card, reviewEvent(1, 9, { evidence: each }), context);
    for (const each of [recalled(1), answered({ correct: false })]) expect(after(each)).toMatchObject({ lapses: 2, recognitionStreak: 0 });
    for (const each of [recalled(2), recalled(3), answered({ hints: 1 })]) expect(after(each)).toMatchObject({ lapses: 1, recognitionStreak: 1 });
  });

  it('remembers the day a fact was met, and after a forget the day it was met again', () => {
    const log = [reviewEvent(1, 0), reviewEvent(2, 3), reviewEvent(3, 9)];
    expect(replayReviews(log, context)?.firstReviewedOn).toBe('2026-01-01');
    expect(replayReviews([...log, reviewEvent(4, 10, { kind: 'forget' }), reviewEvent(5, 12), reviewEvent(6, 20)], context)?.firstReviewedOn).toBe('2026-01-13');
  });

  it('keeps a card within a century', () => {
    const card = cardState({ stability: 36_000, difficulty: 1, lastReviewedOn: '2000-01-01' });
    expect(daysBetween('2026-01-10', applyReview(card, reviewEvent(1, 9, { evidence: recalled(4) }), { ...context, desiredRetention: 0.7 }).dueOn)).toBe(36_500);
  });

  it('moves half-way by logarithm when a right choice is as likely luck as knowledge', () => {
    // P = 1/2 among one option: p = 1/2.
    const card = applyReview(null, reviewEvent(1, 0, { evidence: answered({ format: 'multiple-choice', optionsShown: 1 }) }), context);
    expect(card.stability).toBeCloseTo(Math.sqrt(2.3065 * 0.212), 10);
    expect(card.difficulty).toBeCloseTo((2.11810397 + 6.4133) / 2, 6);
  });

  it('moves four fifths of the way to Good for a right choice of four on a new fact', () => {
    const card = applyReview(null, reviewEvent(1, 0, { evidence: answered({ format: 'multiple-choice', optionsShown: 4 }) }), context);
    expect(card.stability).toBeCloseTo(2.3065 ** 0.8 * 0.212 ** 0.2, 10);
    expect(card.difficulty).toBeCloseTo(0.8 * 2.11810397 + 0.2 * 6.4133, 6);
  });

  it('stays within the bounds when own weights put Good and Again on one of them', () => {
    // The least weight in each place: every state is at a bound, and a mean of two equal bounds may round past it.
    const w = [0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1];
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), (firstTryAccuracy, optionsShown, gap) => {
        const own = { params: { version: 2, w, shortTerm: true }, desiredRetention: 0.9, firstTryAccuracy };
        let state: CardState | null = null;
        for (let i = 1; i < 6; i++) state = applyReview(state, reviewEvent(i, i * gap, { evidence: answered({ format: 'multiple-choice', optionsShown }) }), own);
        expect(state?.difficulty).toBeGreaterThanOrEqual(1);
        expect(state?.stability).toBeGreaterThanOrEqual(0.001);
      }),
      { numRuns: 1000 },
    );
  });

  it('survives memory at the very bounds of the model', () => {
    const card = cardState({ stability: 0.001, difficulty: 1 });
    fc.assert(
      fc.property(evidence, fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 10), fc.constantFrom(0.001, 36_500), (each, gap, difficulty, stability) => {
        let state: CardState = { ...card, difficulty, stability };
        for (let i = 1; i < 6; i++) state = applyReview(state, reviewEvent(i, 6 + i * gap, { evidence: each }), context);
        expect(state.difficulty).toBeGreaterThanOrEqual(1);
        expect(state.difficulty).toBeLessThanOrEqual(10);
        expect(state.stability).toBeGreaterThanOrEqual(0.001);
        expect(daysBetween(state.lastReviewedOn ?? '', state.dueOn)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives a wrong answer a longer interval than a right one, nor a choice a longer one than typing', () => {
    const interval = (before: ReturnType<typeof replayReviews>, day: number, each: ReviewEvidence, retention: number) => {
      const card = applyReview(before, reviewEvent(9999, day, { evidence: each }), { ...context, params: defaultParams, desiredRetention: retention });
      return { days: daysBetween(card.lastReviewedOn ?? '', card.dueOn), stability: card.stability };
    };
    fc.assert(
      fc.property(history({ undos: true }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.7, max: 0.97, noNaN: true }), (events, gap, optionsShown, retention) => {
        const before = replayReviews(events, context);
        const day = (before?.lastReviewedOn ? daysBetween('2026-01-01', before.lastReviewedOn) : 0) + gap;
        const wrong = interval(before, day, answered({ correct: false }), retention);
        const chosen = interval(before, day, answered({ format: 'multiple-choice', optionsShown }), retention);
        const hinted = interval(before, day, answered({ hints: 1 }), retention);
        const typed = interval(before, day, answered(), retention);
        for (const [shorter, longer] of [[wrong, chosen], [chosen, typed], [wrong, hinted], [hinted, typed]] as const) {
          expect(shorter.days).toBeLessThanOrEqual(longer.days);
          expect(shorter.stability).toBeLessThanOrEqual(longer.stability + 1e-9);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
