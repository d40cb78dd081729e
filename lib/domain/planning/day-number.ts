import type { StudyDay } from '@/lib/domain/scheduling/study-day';

const dayMs = 86_400_000;

/** A study day as days since 1970-01-01: a plan compares thousands of days, and text would cost more than the rest of it. */
export function dayNumberOf(day: StudyDay): number {
  return Math.round(Date.parse(day) / dayMs);
}

export function studyDayOfNumber(day: number): StudyDay {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. The first of January 1970 was a Thursday. */
export function isoWeekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
