import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumberOf, daysBetween, isTimeZone, studyDayOf, studyDayOfNumber, zoneOffsetMinutes } from '@/lib/domain/scheduling/study-day';

function dayIn(timeZone: string, instant: string, dayStartHour = 4): string {
  const at = new Date(instant);
  return studyDayOf(at, zoneOffsetMinutes(at, timeZone), dayStartHour);
}

describe('studyDayOf', () => {
  it.each([
    // The day turns at 4 a.m. in Kathmandu, 22:15 UTC the evening before.
    ['Asia/Kathmandu', '2026-01-01T22:14:59.999Z', '2026-01-01'],
    ['Asia/Kathmandu', '2026-01-01T22:15:00.000Z', '2026-01-02'],
    ['Asia/Kathmandu', '2026-01-01T18:15:00.000Z', '2026-01-01'], // midnight there
    ['UTC', '2026-03-01T03:59:59.999Z', '2026-02-28'],
    ['UTC', '2024-03-01T03:59:59.999Z', '2024-02-29'],
    ['UTC', '2026-01-01T03:59:59.999Z', '2025-12-31'],
    ['UTC', '2026-01-01T04:00:00.000Z', '2026-01-01'],
    // Clocks go forward in New York on 8 March 2026 at 2 a.m.: 4 a.m. is 08:00 UTC that day and 09:00 the day before.
    ['America/New_York', '2026-03-07T08:59:59.999Z', '2026-03-06'],
    ['America/New_York', '2026-03-07T09:00:00.000Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T07:59:59.999Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T08:00:00.000Z', '2026-03-08'],
    // And back on 1 November at 2 a.m.: both 1:30s are the evening before, and 4 a.m. is 09:00 UTC.
    ['America/New_York', '2026-11-01T05:30:00.000Z', '2026-10-31'],
    ['America/New_York', '2026-11-01T06:30:00.000Z', '2026-10-31'],
    ['America/New_York', '2026-11-01T08:59:59.999Z', '2026-10-31'],
    ['America/New_York', '2026-11-01T09:00:00.000Z', '2026-11-01'],
    // Half an hour of daylight saving: +11 in January, +10:30 from 5 April, back to +11 on 4 October, both at 2 a.m.
    ['Australia/Lord_Howe', '2026-01-01T16:59:59.999Z', '2026-01-01'],
    ['Australia/Lord_Howe', '2026-01-01T17:00:00.000Z', '2026-01-02'],
    ['Australia/Lord_Howe', '2026-04-03T16:59:59.999Z', '2026-04-03'],
    ['Australia/Lord_Howe', '2026-04-03T17:00:00.000Z', '2026-04-04'],
    ['Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '2026-04-04'], // the first 1:45 of the 5th
    ['Australia/Lord_Howe', '2026-04-04T15:15:00.000Z', '2026-04-04'], // the second
    ['Australia/Lord_Howe', '2026-04-04T17:29:59.999Z', '2026-04-04'],
    ['Australia/Lord_Howe', '2026-04-04T17:30:00.000Z', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-03T16:59:59.999Z', '2026-10-03'],
    ['Australia/Lord_Howe', '2026-10-03T17:00:00.000Z', '2026-10-04'],
    // Two hours of it, in Antarctica, on 29 March at 1 a.m. UTC.
    ['Antarctica/Troll', '2026-03-28T03:59:59.999Z', '2026-03-27'],
    ['Antarctica/Troll', '2026-03-29T01:59:59.999Z', '2026-03-28'],
    ['Antarctica/Troll', '2026-03-29T02:00:00.000Z', '2026-03-29'],
    // A midnight that does not exist: Cairo goes from 0:00 to 1:00 on 24 April 2026.
    ['Africa/Cairo', '2026-04-23T21:59:59.999Z', '2026-04-23'],
    ['Africa/Cairo', '2026-04-23T22:00:00.000Z', '2026-04-23'], // 1 a.m. on the 24th
    ['Africa/Cairo', '2026-04-24T00:59:59.999Z', '2026-04-23'],
    ['Africa/Cairo', '2026-04-24T01:00:00.000Z', '2026-04-24'],
    // A day that does not exist: Samoa went over the date line, from 29 to 31 December 2011.
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-30'], // midnight on the 31st, so yet the evening of a day nobody had
    ['Pacific/Apia', '2011-12-30T14:00:00.000Z', '2011-12-31'],
    // The ends of the earth.
    ['Pacific/Kiritimati', '2026-01-01T14:00:00.000Z', '2026-01-02'],
    ['Pacific/Pago_Pago', '2026-01-01T14:59:00.000Z', '2025-12-31'],
    ['Asia/Baghdad', '2026-01-01T01:00:00.000Z', '2026-01-01'],
  ])('%s at %s is %s', (timeZone, instant, day) => {
    expect(dayIn(timeZone, instant)).toBe(day);
  });

  it.each([
    // A day that starts in the hour that is left out, or comes twice.
    [2, '2026-03-08T06:59:59.999Z', '2026-03-07'],
    [2, '2026-03-08T07:00:00.000Z', '2026-03-08'],
    [1, '2026-11-01T04:59:59.999Z', '2026-10-31'],
    [1, '2026-11-01T05:00:00.000Z', '2026-11-01'],
    [1, '2026-11-01T06:00:00.000Z', '2026-11-01'],
    [2, '2026-11-01T06:59:59.999Z', '2026-10-31'],
    [2, '2026-11-01T07:00:00.000Z', '2026-11-01'],
  ])('in New York, with a day that starts at %i, %s is %s', (hour, instant, day) => {
    expect(dayIn('America/New_York', instant, hour)).toBe(day);
  });

  it.each([
    [0, '2026-01-01T23:59:59.999Z', '2026-01-01'],
    [0, '2026-01-02T00:00:00.000Z', '2026-01-02'],
    [23, '2026-01-02T22:59:59.999Z', '2026-01-01'],
    [23, '2026-01-02T23:00:00.000Z', '2026-01-02'],
  ])('with a day that starts at %i, %s is %s', (hour, instant, day) => {
    expect(dayIn('UTC', instant, hour)).toBe(day);
  });

  it('never goes back in time within one zone offset, and lasts 24 hours', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.integer({ min: -840, max: 840 }), fc.nat({ max: 23 }), (at, offset, hour) => {
        const day = studyDayOf(at, offset, hour);
        expect(studyDayOf(new Date(at.getTime() + 86_400_000), offset, hour)).toBe(addDays(day, 1));
        expect(studyDayOf(new Date(at.getTime() + 60_000), offset, hour) >= day).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('zoneOffsetMinutes', () => {
  it.each([
    ['UTC', '2026-01-01T00:00:00Z', 0],
    ['Europe/London', '2026-07-01T00:00:00Z', 60],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 345],
    ['America/New_York', '2026-03-08T06:59:59Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    ['America/St_Johns', '2026-01-01T00:00:00Z', -210],
    ['Pacific/Kiritimati', '2026-01-01T00:00:00Z', 840],
    ['Asia/Baghdad', '2026-07-01T00:00:00Z', 180],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 660],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 630],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -600],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 840],
  ])('%s at %s is %i', (timeZone, instant, minutes) => {
    expect(zoneOffsetMinutes(new Date(instant), timeZone)).toBe(minutes);
  });

  it('knows a zone from a made-up name', () => {
    expect([isTimeZone('Asia/Baghdad'), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([true, false, false]);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-01', '2026-01-02', 1],
    ['2026-01-02', '2026-01-01', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-07', '2026-03-09', 2],
    ['2025-12-31', '2026-12-31', 365],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
});

describe('dayNumberOf', () => {
  it('counts as the calendar does, over four hundred years and every leap day in them', () => {
    for (let day = -73_000; day < 73_000; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (dayNumberOf(text) !== day || studyDayOfNumber(day) !== text) expect({ text, day: dayNumberOf(text), written: studyDayOfNumber(day) }).toEqual({ text, day, written: text });
    }
  });

  it.each([
    ['0000-03-01', -719_468],
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['9999-12-31', 2_932_896],
  ])('%s is %i', (text, day) => {
    expect(dayNumberOf(text)).toBe(day);
  });
});
