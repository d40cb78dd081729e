import { expect, it } from 'vitest';
import { aboutMinutes, planRemark } from '@/components/review/plan-words';

const day = { dueCount: 40, minutes: 8, isCut: true, daysAway: 0 };

it('welcomes back and never says what is owed', () => {
  expect(planRemark({ ...day, daysAway: 12 })).toBe('Back after 12 days: 40 today, the most valuable first. The rest is spread over the next days.');
  expect(planRemark({ ...day, daysAway: 12, isCut: false })).toBe('Back after 12 days: all that is due fits into today.');
  expect(planRemark({ ...day, daysAway: 2 })).toBe('The most valuable first; the rest is spread over the next days.');
  expect(planRemark({ ...day, isCut: false })).toBeNull();
  expect(planRemark({ ...day, dueCount: 0, daysAway: 12 })).toBeNull();
});

it('says minutes as people do', () => {
  expect([0.2, 1.4, 1.6, 8.4].map(aboutMinutes)).toEqual(['about a minute', 'about a minute', 'about 2 minutes', 'about 8 minutes']);
});
