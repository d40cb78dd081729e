import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '@/lib/domain/random-from';
import { simulateLearner } from '@/lib/domain/simulation/simulate-learner';
import { learnerSetup } from './simulation-factory';

/** Reviews of each of the last 90 days of a year with ten new facts a day, and their true recall. */
function lastQuarter(plan: { easyWeekdays?: number[]; desiredRetention?: number }) {
  const setup = learnerSetup({ newFactsPerDay: 10, knowsNewFact: 2 / 3 });
  const days = simulateLearner({ ...setup, plan: { ...setup.plan, ...plan } }, randomFrom('balance'));
  const year = Array.from({ length: 365 }, () => days.next().value.reviews);
  const counts = year.slice(275).map(({ length }) => length);
  const late = year.slice(275).flat();
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return {
    counts,
    mean,
    deviation: Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1)),
    recall: late.reduce((sum, { actual }) => sum + actual, 0) / late.length,
  };
}

describe('a year of balanced days', () => {
  let plain: ReturnType<typeof lastQuarter>;
  let balanced: ReturnType<typeof lastQuarter>;
  beforeAll(() => {
    // No interval is what this target would give, so that every day counts as chosen by the learner and stays.
    plain = lastQuarter({ desiredRetention: 0.5 });
    balanced = lastQuarter({});
    // A limit for what hangs, as in vitest.config.ts.
  }, 120_000);

  it('differ by a good deal less from one another', () => {
    expect(balanced.deviation).toBeLessThan(0.8 * plain.deviation);
  });

  it('cost at most a twentieth more reviews, and recall stays where it was to half a point', () => {
    expect(balanced.mean / plain.mean).toBeLessThan(1.05);
    expect(Math.abs(balanced.recall - plain.recall)).toBeLessThan(0.005);
  });

  it('are light on easy weekdays', () => {
    const { counts, mean } = lastQuarter({ easyWeekdays: [6, 7] });
    // Day 275 from 1 January 2026, a Thursday, is a Saturday.
    const isEasy = (index: number) => index % 7 === 0 || index % 7 === 1;
    const easy = counts.filter((_, index) => isEasy(index));
    expect(easy.reduce((sum, count) => sum + count, 0) / easy.length).toBeLessThan(mean / 2);
  });
});
