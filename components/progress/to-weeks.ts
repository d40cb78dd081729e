import { addDays } from '@/lib/domain/scheduling/study-day';
import type { DaySum } from './progress-shapes';

/** Seven places from Monday; null where the history does not reach. */
export type Week = { monday: string; days: (DaySum | null)[] };

/** Consecutive days, earliest first, laid out in calendar weeks. */
export function toWeeks(history: readonly DaySum[]): Week[] {
  const weeks: Week[] = [];
  for (const day of history) {
    const row = (new Date(`${day.day}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = addDays(day.day, -row);
    let week = weeks.at(-1);
    if (week?.monday !== monday) {
      week = { monday, days: Array.from({ length: 7 }, () => null) };
      weeks.push(week);
    }
    week.days[row] = day;
  }
  return weeks;
}
