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
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function addDays(day: StudyDay, days: number): StudyDay {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * Minutes east of UTC that a zone keeps at an instant.
 *
 * @param timeZone an IANA name, such as 'Asia/Kathmandu'. An unknown name throws RangeError: check with `isTimeZone` where a person or phone sends it.
 */
export function zoneOffsetMinutes(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /^GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
