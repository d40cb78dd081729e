import { describe, expect, it } from 'vitest';
import { dueTomorrow, forecastDue } from '@/lib/domain/scheduling/forecast';

const cards = [
  { dueOn: '2025-11-01', suspended: false },
  { dueOn: '2026-02-27', suspended: false },
  { dueOn: '2026-02-28', suspended: false },
  { dueOn: '2026-03-01', suspended: false },
  { dueOn: '2026-03-01', suspended: true },
  { dueOn: '2026-03-02', suspended: false },
  { dueOn: '2026-03-09', suspended: false },
];

describe('forecastDue', () => {
  it('counts the backlog into today, leaves out suspended cards and what lies beyond', () => {
    expect(forecastDue(cards, '2026-02-28', 3)).toEqual([
      { day: '2026-02-28', count: 3 },
      { day: '2026-03-01', count: 1 },
      { day: '2026-03-02', count: 1 },
    ]);
    expect(forecastDue(cards, '2026-02-28', 0)).toEqual([]);
    expect(forecastDue([], '2026-02-28', 1)).toEqual([{ day: '2026-02-28', count: 0 }]);
  });

  it('tells what waits tomorrow, with what was left undone', () => {
    expect(dueTomorrow(cards.slice(3), '2026-02-28')).toBe(1);
    expect(dueTomorrow(cards, '2026-02-28')).toBe(4);
    expect(dueTomorrow([], '2026-02-28')).toBe(0);
  });
});
