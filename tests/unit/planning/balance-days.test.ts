import { describe, expect, it } from 'vitest';
import { balanceDays, type BalanceContext, type MovableReview } from '@/lib/domain/planning/balance-days';

const today = 1_000;
const context: BalanceContext = { today, horizonDays: 14, doneToday: 0, isEasy: () => false };
/** So many that stay on a day, whatever else is on it. */
const fixed = (ahead: number, count: number): MovableReview[] => Array.from({ length: count }, () => ({ due: today + ahead, first: today + ahead, last: today + ahead, reviewedOn: null }));
const movable = (ahead: number, first: number, last: number, interval = 20): MovableReview => ({ due: today + ahead, first: today + first, last: today + last, reviewedOn: today + ahead - interval });
const moved = (reviews: MovableReview[], from: number, overrides: Partial<BalanceContext> = {}) => balanceDays(reviews, { ...context, ...overrides }).slice(from).map((day) => day - today);

describe('balanceDays', () => {
  it('leaves a day of ten alone, and takes the eleventh to a day with less to do', () => {
    expect(moved([...fixed(1, 9), movable(1, 0, 2)], 9)).toEqual([1]);
    expect(moved([...fixed(1, 10), movable(1, 0, 2)], 10)).toEqual([0]);
  });

  it('takes a day further off for fuller than it looks: what is reviewed until then falls on it too', () => {
    const review = movable(2, 1, 3, 10);
    expect(moved([...fixed(1, 12), ...fixed(2, 20), ...fixed(3, 11), review], 43)).toEqual([1]);
    expect(moved([...fixed(1, 19), ...fixed(2, 20), ...fixed(3, 11), review], 50)).toEqual([3]);
  });

  it('lets what has the fewest days left choose first', () => {
    const [patient, pressed] = [movable(2, 1, 4), movable(2, 1, 3)];
    expect(moved([...fixed(2, 9), patient, pressed], 9)).toEqual([2, 1]);
  });

  it('counts what was done today as today’s', () => {
    expect(moved([...fixed(1, 10), movable(1, 0, 2)], 10, { doneToday: 40 })).toEqual([2]);
  });

  it('leaves easy days for any other, full or not', () => {
    expect(moved([...fixed(2, 30), movable(1, 1, 2)], 30, { isEasy: (day) => day === today + 1 })).toEqual([2]);
  });
});
