import { describe, expect, it } from 'vitest';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { randomFrom } from '@/lib/domain/random-from';
import { addTries, noTries, sumTries, type TrySums } from '@/lib/domain/scheduling/item-tries';
import { measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';
import { defaultParams, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { simulateLearner, type SimulatedReview } from '@/lib/domain/simulation/simulate-learner';
import { paramsOfLearner } from '@/tests/factories/simulated-log';
import { answeredAmong, learnerSetup } from './simulation-factory';

const choice = { id: 'choice', format: 'multiple-choice' as const };
const typed = { id: 'typed', format: 'short-answer' as const };
const options = 4;

/** Whose memories last half as long again as is predicted. */
const betterMemory = { ...defaultParams, w: defaultParams.w.map((weight, index) => (index < 4 ? 1.5 * weight : weight)) };

type People = { guess: number; measured?: number; learners: number; seed: string; memoryOf?: (seed: string) => MemoryParams };

/** A year of some people, by an item of four options and one that is typed, which take turns as the ladder says. */
function yearOf({ guess, measured, learners, seed, memoryOf }: People): SimulatedReview[] {
  return Array.from({ length: learners }, (_, learner) => {
    const setup = learnerSetup({
      items: [choice, typed],
      guessRateOf: ({ format }) => (format === 'multiple-choice' ? guess : 0),
      evidenceOf: answeredAmong({ 'multiple-choice': options } satisfies Partial<Record<ItemFormat, number>>, measured),
      ...(memoryOf ? { memory: memoryOf(`${seed} ${learner}`) } : {}),
    });
    const days = simulateLearner(setup, randomFrom(`${seed} ${learner}`));
    return Array.from({ length: 365 }, () => days.next().value.reviews).flat();
  }).flat();
}

/** As the app sums them up. */
function sumsOf(reviews: readonly SimulatedReview[], itemId: string): TrySums {
  return reviews.reduce((sums, { item, correct, predicted, isEarly }) => {
    const trace = { eventId: '', studyDay: '2026-01-01', itemId: item.id, format: item.format, correct, guessRate: 0, visibleMs: 0, attempt: { elapsedDays: 1, predictedRecall: predicted, isEarly } };
    return addTries(sums, sumTries([trace]).get(itemId) ?? noTries);
  }, noTries);
}

const measure = (reviews: readonly SimulatedReview[]) => measuredGuessRate(sumsOf(reviews, 'choice'), sumsOf(reviews, 'typed'), options);

/** Recall and its prediction, on the average. */
function outcomeOf(reviews: readonly SimulatedReview[]): { recall: number; bias: number } {
  const mean = (of: 'actual' | 'predicted') => reviews.reduce((sum, review) => sum + review[of], 0) / reviews.length;
  return { recall: mean('actual'), bias: mean('predicted') - mean('actual') };
}

/** A limit for what hangs, as in vitest.config.ts. */
const timeout = 120_000;

describe('what an item gives away, as the answers of five people show it in a year', { timeout }, () => {
  it.each([[0.25, 0], [0.4, 0.3], [0.6, 0]])('is found out to be %f, where memories differ by %f from what is predicted', (guess, spread) => {
    const found = measure(yearOf({ guess, learners: 5, seed: `found ${guess}`, memoryOf: (seed) => paramsOfLearner(seed, spread) }));
    expect(Math.abs(found - guess)).toBeLessThan(0.08);
  });

  it('is not made of memories that are worse than predicted', () => {
    const found = measure(yearOf({ guess: 0.25, learners: 3, seed: 'worse', memoryOf: (seed) => paramsOfLearner(seed, 0.6) }));
    expect(found).toBeLessThan(0.3);
  });

  it('without anything typed to hold it against is not believed so soon', () => {
    const reviews = yearOf({ guess: 0.25, learners: 3, seed: 'untyped', memoryOf: () => betterMemory });
    expect(measuredGuessRate(sumsOf(reviews, 'choice'), noTries, options)).toBeLessThan(0.5);
    expect(measure(reviews)).toBeLessThan(0.3);
  });
});

describe('days made by what was found out', { timeout }, () => {
  it('bring back what was lost to an item that gives itself away', () => {
    const people = { guess: 0.6, learners: 4, seed: 'later' };
    const before = outcomeOf(yearOf(people));
    const after = outcomeOf(yearOf({ ...people, measured: measure(yearOf({ ...people, seed: 'earlier' })) }));
    expect(before.bias).toBeGreaterThan(0.02);
    expect(after.bias).toBeLessThan(0.6 * before.bias);
    expect(after.recall).toBeGreaterThan(before.recall + 0.01);
  });

  it('are the same, or nearly, where there is nothing to find', () => {
    const people = { guess: 0.25, learners: 4, seed: 'later' };
    const before = yearOf(people);
    const after = yearOf({ ...people, measured: measure(yearOf({ ...people, seed: 'earlier' })) });
    expect(Math.abs(outcomeOf(after).recall - outcomeOf(before).recall)).toBeLessThan(0.005);
    expect(after.length / before.length).toBeLessThan(1.03);
  });
});
