import { expect, it } from 'vitest';
import { planDay } from '@/lib/domain/planning/plan-day';
import { cardDue, day, planCard, planContext } from './plan-factory';

it('plans what was reviewed “tomorrow”, before a flight west, as if it was today', () => {
  const cards = [planCard('fact', { lastReviewedOn: day(1), dueOn: day(0) })];
  expect(planDay(cards, planContext()).queue).toEqual([{ factId: 'fact', itemId: 'fact-item' }]);
});

it('takes a week of nothing but easy days for one without any', () => {
  const cards = Array.from({ length: 80 }, (_, n) => cardDue(`fact-${n}`, 0, 2));
  const asked = (easyWeekdays: number[]) => planDay(cards, planContext({ easyWeekdays })).figures.asked;
  expect(asked([1, 2, 3, 4, 5, 6, 7])).toBe(asked([]));
  // The made-up today is a Wednesday.
  expect(asked([3])).toBeLessThan(asked([]));
});
