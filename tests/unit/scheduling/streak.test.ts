import { describe, expect, it } from 'vitest';
import { streakOf } from '@/lib/domain/scheduling/streak';

describe('streakOf', () => {
  it.each<[string, string[], { current: number; longest: number }]>([
    ['nothing', [], { current: 0, longest: 0 }],
    ['today alone', ['2026-01-10'], { current: 1, longest: 1 }],
    ['yesterday, today not yet begun', ['2026-01-08', '2026-01-09'], { current: 2, longest: 2 }],
    ['yesterday missed, today still open', ['2026-01-07', '2026-01-08'], { current: 2, longest: 2 }],
    ['two days missed: broken', ['2026-01-06', '2026-01-07'], { current: 0, longest: 2 }],
    ['one day missed, and not counted', ['2026-01-07', '2026-01-08', '2026-01-10'], { current: 3, longest: 3 }],
    ['two missed within seven days: it begins after the first of them', ['2026-01-02', '2026-01-03', '2026-01-05', '2026-01-06', '2026-01-08', '2026-01-09', '2026-01-10'], { current: 5, longest: 5 }],
    ['the same day of the week missed twice', ['2026-01-01', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-10'], { current: 8, longest: 8 }],
    ['missed twice in six days', ['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-10'], { current: 6, longest: 7 }],
    ['a second miss yesterday, today still open', ['2026-01-03', '2026-01-04', '2026-01-06', '2026-01-07', '2026-01-08'], { current: 3, longest: 5 }],
    ['out of order and repeated', ['2026-01-10', '2026-01-08', '2026-01-09', '2026-01-10'], { current: 3, longest: 3 }],
    ['a longer run before', ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-09', '2026-01-10'], { current: 2, longest: 3 }],
    ['over a leap day long ago', ['2024-02-28', '2024-02-29', '2024-03-01'], { current: 0, longest: 3 }],
    ['a day ahead, studied east of here', ['2026-01-10', '2026-01-11'], { current: 1, longest: 2 }],
  ])('%s', (_name, days, expected) => {
    expect(streakOf(days, '2026-01-10')).toEqual(expected);
  });
});
