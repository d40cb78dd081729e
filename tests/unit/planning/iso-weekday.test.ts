import { expect, it } from 'vitest';
import { isoWeekdayOf } from '@/lib/domain/planning/iso-weekday';
import { dayNumberOf } from '@/lib/domain/scheduling/study-day';

it.each([
  ['1969-12-31', 3],
  ['1970-01-01', 4],
  ['1960-02-28', 7],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
])('%s is weekday %i', (day, weekday) => {
  expect(isoWeekdayOf(dayNumberOf(day))).toBe(weekday);
});
