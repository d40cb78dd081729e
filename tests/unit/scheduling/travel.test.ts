import { describe, expect, it } from 'vitest';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { daysBetween, studyDayOf, zoneOffsetMinutes } from '@/lib/domain/scheduling/study-day';
import { context, reviewEvent } from './review-factory';

/** Two reviews, each where the learner was, with the zone's own clock changes. */
function twoReviews(...reviews: readonly (readonly [timeZone: string, instant: string])[]): ReviewEvent[] {
  return reviews.map(([timeZone, instant], index) => {
    const effectiveAt = new Date(instant);
    return reviewEvent(index + 1, 0, { effectiveAt, zoneOffsetMinutes: zoneOffsetMinutes(effectiveAt, timeZone), studyDay: studyDayOf(effectiveAt, zoneOffsetMinutes(effectiveAt, timeZone), 4) });
  });
}

describe('days between two reviews', () => {
  // 0: the second is a drill. Otherwise it is scheduled, so many days after the first.
  it.each<[string, [string, string], [string, string], number]>([
    ['twenty minutes over 4 a.m. in Kathmandu', ['Asia/Kathmandu', '2026-01-01T22:05:00Z'], ['Asia/Kathmandu', '2026-01-01T22:25:00Z'], 1],
    ['twenty minutes over midnight in Kathmandu', ['Asia/Kathmandu', '2026-01-01T18:05:00Z'], ['Asia/Kathmandu', '2026-01-01T18:25:00Z'], 0],
    ['twenty minutes over midnight UTC', ['Asia/Kathmandu', '2026-01-01T23:50:00Z'], ['Asia/Kathmandu', '2026-01-02T00:10:00Z'], 0],
    ['23 hours over a spring night in New York, from noon to noon', ['America/New_York', '2026-03-07T17:00:00Z'], ['America/New_York', '2026-03-08T16:00:00Z'], 1],
    ['25 hours over an autumn night in New York, from noon to noon', ['America/New_York', '2026-10-31T16:00:00Z'], ['America/New_York', '2026-11-01T17:00:00Z'], 1],
    ['both 1:30s of an autumn night in New York', ['America/New_York', '2026-11-01T05:30:00Z'], ['America/New_York', '2026-11-01T06:30:00Z'], 0],
    ['a year of noons in New York, both changes of clocks in it', ['America/New_York', '2026-01-10T17:00:00Z'], ['America/New_York', '2027-01-10T17:00:00Z'], 365],
    ['both 1:45s on Lord Howe', ['Australia/Lord_Howe', '2026-04-04T14:45:00Z'], ['Australia/Lord_Howe', '2026-04-04T15:15:00Z'], 0],
    ['4 a.m. by half an hour on Lord Howe', ['Australia/Lord_Howe', '2026-04-04T17:29:00Z'], ['Australia/Lord_Howe', '2026-04-04T17:31:00Z'], 1],
    ['west over the date line: the same day comes again', ['Asia/Tokyo', '2026-01-24T01:00:00Z'], ['Pacific/Honolulu', '2026-01-24T09:00:00Z'], 0],
    ['west over the date line, and a day later', ['Asia/Tokyo', '2026-01-24T01:00:00Z'], ['Pacific/Honolulu', '2026-01-25T21:00:00Z'], 1],
    ['east over the date line: a day is skipped', ['Pacific/Honolulu', '2026-01-24T09:00:00Z'], ['Asia/Tokyo', '2026-01-24T22:00:00Z'], 2],
    ['west, from Baghdad to London in an evening', ['Asia/Baghdad', '2026-01-24T17:00:00Z'], ['Europe/London', '2026-01-24T23:00:00Z'], 0],
    ['east, from London to Baghdad over night', ['Europe/London', '2026-01-24T22:00:00Z'], ['Asia/Baghdad', '2026-01-25T05:00:00Z'], 1],
    ['from one end of the earth to the other, at one instant', ['Pacific/Kiritimati', '2026-01-24T12:00:00Z'], ['Pacific/Pago_Pago', '2026-01-24T12:00:00Z'], 0],
    ['and the other way', ['Pacific/Pago_Pago', '2026-01-24T12:00:00Z'], ['Pacific/Kiritimati', '2026-01-24T12:00:00Z'], 1],
    ['over the day that Samoa left out', ['Pacific/Apia', '2011-12-29T22:00:00Z'], ['Pacific/Apia', '2011-12-30T22:00:00Z'], 2],
  ])('%s', (_name, first, second, days) => {
    const log = twoReviews(first, second);
    const [before, after] = [replayReviews(log.slice(0, 1), context), replayReviews(log, context)];
    expect(after?.reps).toBe(days === 0 ? 1 : 2);
    expect(daysBetween(before?.lastReviewedOn ?? '', after?.lastReviewedOn ?? '')).toBe(days);
    expect(replayReviews([...log].reverse(), context)).toEqual(after);
  });
});
