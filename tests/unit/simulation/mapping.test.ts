import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '@/lib/domain/random-from';
import { simulateLearner, type LearnerSetup } from '@/lib/domain/simulation/simulate-learner';
import { answeredAmong, learnerSetup, recalledAs } from './simulation-factory';

/**
 * What each way of rating answers does to memory, against the figures the design was made on (16 learners, 8 new facts a day;
 * here 6 learners and 2 a day, some 20,000 reviews, standard error .001). A year each, target .90; recall and bias (predicted less
 * actual recall) after day 180.
 */
const learners = 6;

const choice = { items: [{ id: 'item', format: 'multiple-choice' as const }], guessRateOf: () => 0.25 };
const trueFalse = { items: [{ id: 'item', format: 'true-false' as const }], guessRateOf: () => 0.5 };
const stored = answeredAmong({ 'multiple-choice': 4, 'true-false': 2 });
const ways = {
  'free recall': { evidenceOf: stored },
  'choice, right is Good': { ...choice, evidenceOf: recalledAs(3) },
  'true/false, right is Good': { ...trueFalse, evidenceOf: recalledAs(3) },
  'choice, right is Hard': { ...choice, evidenceOf: recalledAs(2) },
  'choice, ours': { ...choice, evidenceOf: stored },
  'true/false, ours': { ...trueFalse, evidenceOf: stored },
  'leaky choice, not measured': { ...choice, guessRateOf: () => 0.4, evidenceOf: stored },
  'leaky choice, measured': { ...choice, guessRateOf: () => 0.4, evidenceOf: answeredAmong({ 'multiple-choice': 4 }, 0.4) },
} satisfies Record<string, Partial<LearnerSetup>>;
type Way = keyof typeof ways;

type Outcome = { recall: number; bias: number; reviewsPerDay: number; standardError: number };

function outcomeOf(way: Way): Outcome {
  const each = Array.from({ length: learners }, (_, learner) => {
    const days = simulateLearner(learnerSetup(ways[way]), randomFrom(`${way} ${learner}`));
    const year = Array.from({ length: 365 }, () => days.next().value.reviews);
    const late = year.slice(180).flat();
    const mean = (of: 'actual' | 'predicted') => late.reduce((sum, review) => sum + review[of], 0) / late.length;
    return { recall: mean('actual'), bias: mean('predicted') - mean('actual'), reviewsPerDay: year.flat().length / 365 };
  });
  const mean = (of: 'recall' | 'bias' | 'reviewsPerDay') => each.reduce((sum, outcome) => sum + outcome[of], 0) / learners;
  const spread = Math.sqrt(each.reduce((sum, { recall }) => sum + (recall - mean('recall')) ** 2, 0) / (learners - 1));
  return { recall: mean('recall'), bias: mean('bias'), reviewsPerDay: mean('reviewsPerDay'), standardError: spread / Math.sqrt(learners) };
}

describe('what an answer is taken for', () => {
  let outcomes: Record<Way, Outcome>;
  beforeAll(() => {
    outcomes = Object.fromEntries(Object.keys(ways).map((way) => [way, outcomeOf(way as Way)])) as Record<Way, Outcome>;
    // A limit for what hangs, as in vitest.config.ts.
  }, 120_000);

  it.each<[Way, number, number]>([
    ['free recall', 0.875, 0.002],
    ['choice, right is Good', 0.851, 0.032],
    ['true/false, right is Good', 0.816, 0.074],
    ['choice, right is Hard', 0.923, -0.031],
    ['choice, ours', 0.872, 0.011],
    ['leaky choice, not measured', 0.859, 0.028],
  ])('%s: recall %f and bias %f, as the design found', (way, recall, bias) => {
    const found = outcomes[way];
    expect(found.standardError).toBeLessThan(0.003);
    expect(Math.abs(found.recall - recall)).toBeLessThan(0.012);
    expect(Math.abs(found.bias - bias)).toBeLessThan(0.012);
  });

  it.each<Way>(['choice, ours', 'true/false, ours', 'leaky choice, measured'])('%s: within .02 of free recall, and of what was predicted', (way) => {
    expect(Math.abs(outcomes[way].recall - 0.875)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(outcomes[way].bias)).toBeLessThanOrEqual(0.02);
  });

  it('the easy ways out fail by these same bars: luck taken for memory, or everything asked half as often again', () => {
    expect(outcomes['true/false, right is Good'].recall).toBeLessThan(0.855);
    for (const way of ['choice, right is Good', 'true/false, right is Good', 'choice, right is Hard', 'leaky choice, not measured'] as const) expect(Math.abs(outcomes[way].bias)).toBeGreaterThan(0.02);
    expect(outcomes['choice, right is Hard'].reviewsPerDay).toBeGreaterThan(1.4 * outcomes['choice, ours'].reviewsPerDay);
  });
});
