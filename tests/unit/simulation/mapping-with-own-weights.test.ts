import { beforeAll, describe, expect, it } from 'vitest';
import { fitByOwnLabels } from '@/lib/background/fit-by-own-labels';
import { randomFrom } from '@/lib/domain/random-from';
import { defaultParams, toMemoryParams, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { simulateLearner, type LearnerSetup } from '@/lib/domain/simulation/simulate-learner';
import { fitWeights } from '@/lib/worker/fit-weights';
import { toTrainingLog } from '../scheduling/weights/logs';
import { answeredAmong, learnerSetup, recalledAs } from './simulation-factory';

/**
 * What each way of rating answers comes to once weights are fitted to what it stored: the other half of the table in mapping.test.ts. A year by the
 * default weights, a fit to its log, and a second year by what was fitted. Right choices taken as they stand teach the weights to promise what luck kept.
 */
const learners = 5;

const choice = { items: [{ id: 'item', format: 'multiple-choice' as const }], guessRateOf: () => 0.25 };
const trueFalse = { items: [{ id: 'item', format: 'true-false' as const }], guessRateOf: () => 0.5 };
const stored = answeredAmong({ 'multiple-choice': 4, 'true-false': 2 });
const ways = {
  'true/false, right is Good': { ...trueFalse, evidenceOf: recalledAs(3) },
  'choice, ours': { ...choice, evidenceOf: stored },
  'true/false, ours': { ...trueFalse, evidenceOf: stored },
} satisfies Record<string, Partial<LearnerSetup>>;
type Way = keyof typeof ways;

const year = 365;

async function paramsAfterAYear(setup: LearnerSetup, seed: string): Promise<MemoryParams> {
  const days = simulateLearner(setup, randomFrom(`${seed}, the first year`));
  const events = Array.from({ length: year }, () => days.next().value.events).flat();
  const logOf = (params: MemoryParams) => toTrainingLog(events, params, setup.scheduling.firstTryAccuracy);
  const fitted = await fitByOwnLabels(logOf(defaultParams), fitWeights, (params) => Promise.resolve(logOf(params)));
  const own = fitted.ok ? toMemoryParams(2, fitted.w) : null;
  return own?.ok ? own.params : defaultParams;
}

async function outcomeOf(way: Way): Promise<{ recall: number; bias: number }> {
  const setup = learnerSetup(ways[way]);
  let [actual, predicted, count] = [0, 0, 0];
  for (let learner = 0; learner < learners; learner += 1) {
    const params = await paramsAfterAYear(setup, `${way} ${learner}`);
    const days = simulateLearner({ ...setup, scheduling: { ...setup.scheduling, params } }, randomFrom(`${way} ${learner}, the second year`));
    const late = Array.from({ length: year }, () => days.next().value.reviews).slice(180).flat();
    for (const review of late) {
      actual += review.actual;
      predicted += review.predicted;
      count += 1;
    }
  }
  return { recall: actual / count, bias: (predicted - actual) / count };
}

describe('what an answer is taken for, by weights fitted to such answers', () => {
  const outcomes = new Map<Way, { recall: number; bias: number }>();
  beforeAll(async () => {
    for (const way of Object.keys(ways) as Way[]) outcomes.set(way, await outcomeOf(way));
    // A limit for what hangs, as in vitest.config.ts.
  }, 180_000);

  it.each<[Way, number, number]>([
    ['true/false, right is Good', 0.798, 0.094],
    ['choice, ours', 0.887, 0.002],
    ['true/false, ours', 0.891, 0.005],
  ])('%s: recall %f and bias %f, as the design found', (way, recall, bias) => {
    const found = outcomes.get(way);
    expect(Math.abs((found?.recall ?? 0) - recall)).toBeLessThan(0.012);
    expect(Math.abs((found?.bias ?? 1) - bias)).toBeLessThan(0.012);
  });
});
