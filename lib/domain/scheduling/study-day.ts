import { z } from 'zod';

const dayMs = 86_400_000;

/**
 * A learner's local date, 'YYYY-MM-DD', where the day begins at their day-start hour and not at midnight:
 * a review at 1 a.m. belongs to the evening before. Compares correctly as text.
 */
export const studyDaySchema = z.iso.date();
export type StudyDay = z.infer<typeof studyDaySchema>;

/**
 * The study day an instant falls on.
 *
 * @param zoneOffsetMinutes minutes east of UTC at that instant (Kathmandu is +345), frozen in the event so that travel never rewrites history.
 * @param dayStartHour 0–23, the wall-clock hour at which the day begins.
 */
export function studyDayOf(at: Date, zoneOffsetMinutes: number, dayStartHour: number): StudyDay {
  return new Date(at.getTime() + zoneOffsetMinutes * 60_000 - dayStartHour * 3_600_000).toISOString().slice(0, 10);
}

/** Whole study days from one day to another; negative when `to` is earlier. A change of clocks never changes it. */
export function daysBetween(from: StudyDay, to: StudyDay): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

export function addDays(day: StudyDay, days: number): StudyDay {
  return studyDayOfNumber(dayNumberOf(day) + days);
}

/**
 * A study day as days since 1970-01-01, to reckon with. By arithmetic, since a fold of years of reviews spent most of its
 * time in `Date.parse`: http://howardhinnant.github.io/date_algorithms.html#days_from_civil
 */
export function dayNumberOf(day: StudyDay): number {
  const month = digits(day, 5, 7);
  // A year that begins in March has its leap day last.
  const year = digits(day, 0, 4) - (month > 2 ? 0 : 1);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(day, 8, 10) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Those asked for so far: a learner's days are few, and each is written many times. */
const writtenDays = new Map<number, StudyDay>();

export function studyDayOfNumber(day: number): StudyDay {
  const written = writtenDays.get(day);
  if (written !== undefined) return written;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  writtenDays.set(day, text);
  return text;
}

/**
 * Minutes east of UTC that a zone keeps at an instant.
 *
 * @param timeZone an IANA name, such as 'Asia/Kathmandu'. An unknown name throws RangeError: check with `isTimeZone` where a person or phone sends it.
 */
export function zoneOffsetMinutes(at: Date, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /^GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** Making one costs thirteen times what asking it does, and each takes some room. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const mostClocks = 100;

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  if (clocks.size >= mostClocks) clocks.clear();
  clocks.set(timeZone, clock);
  return clock;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
