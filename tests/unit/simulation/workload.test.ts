import { describe, expect, it } from 'vitest';
import { randomFrom } from '@/lib/domain/random-from';
import { defaultParams as params, retrievability } from '@/lib/domain/scheduling/memory-model';
import { estimateWorkload, type WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import { simulateLearner } from '@/lib/domain/simulation/simulate-learner';
import { simulateWorkload, type WorkloadSetup } from '@/lib/domain/simulation/simulate-workload';
import { learnerSetup } from './simulation-factory';

const fromNothing: WorkloadSetup = { memories: [], newFactsPerDay: 10, firstTryAccuracy: 2 / 3, desiredRetention: 0.9, placesPerDay: Infinity, params };

function days(setup: Partial<WorkloadSetup>, count: number, seed = 'workload') {
  const simulated = simulateWorkload({ ...fromNothing, ...setup }, randomFrom(seed));
  // `known` is read while its day lasts.
  return Array.from({ length: count }, (_, day) => {
    const { value } = simulated.next();
    return { reviews: value.reviews, met: value.met, known: day === count - 1 ? value.known : 0 };
  });
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('simulateWorkload', () => {
  // Ten new facts a day, day 275–365 (Dateline's notes on scheduling, from a simulator of its own).
  it.each([
    [0.8, 69, 3259],
    [0.85, 83, null],
    [0.9, 99, 3461],
    [0.93, 129, null],
    [0.95, 163, 3552],
  ])('at a retention of %f asks for about %i reviews a day', (desiredRetention, reviewsPerDay, known) => {
    const years = ['a', 'b', 'c'].map((seed) => days({ desiredRetention }, 365, seed));
    const found = mean(years.flatMap((year) => year.slice(275).map(({ reviews }) => reviews)));
    expect(Math.abs(found / reviewsPerDay - 1)).toBeLessThan(0.1);
    if (known !== null) expect(mean(years.map((year) => year.at(-1)?.known ?? 0)) / known).toBeCloseTo(1, 1.7);
  });

  it('is what the whole app would ask of that learner, to a few per cent', () => {
    const length = 200;
    const seeds = ['a', 'b', 'c', 'd'];
    // The other target keeps every day where the card has it: balancing is not part of the comparison.
    const plan = { minutesPerDay: 1440, secondsPerCard: 10, easyWeekdays: [], desiredRetention: 0.5 };
    const whole = seeds.map((seed) => {
      const simulated = simulateLearner(learnerSetup({ newFactsPerDay: 4, knowsNewFact: 2 / 3, plan }), randomFrom(seed));
      const year = Array.from({ length }, (_, day) => {
        const { value } = simulated.next();
        return { reviews: value.reviews.length, known: day === length - 1 ? value.known : 0 };
      });
      return { reviews: year.reduce((sum, { reviews }) => sum + reviews, 0), known: year.at(-1)?.known ?? 0 };
    });
    const alone = seeds.map((seed) => days({ newFactsPerDay: 4 }, length, seed));
    const reviewsAlone = mean(alone.map((year) => year.reduce((sum, { reviews }) => sum + reviews - 4, 0)));
    expect(Math.abs(reviewsAlone / mean(whole.map(({ reviews }) => reviews)) - 1)).toBeLessThan(0.05);
    expect(mean(alone.map((year) => year.at(-1)?.known ?? 0)) / mean(whole.map(({ known }) => known))).toBeCloseTo(1, 2);
  });

  it('stays in its places, gives new facts no more than their share while reviews wait, and makes up for nothing', () => {
    const tight = days({ placesPerDay: 12 }, 200);
    expect(Math.max(...tight.map(({ reviews }) => reviews))).toBe(12);
    const met = (tight.at(-1)?.met ?? 0) - (tight.at(-51)?.met ?? 0);
    expect(met / 50).toBeGreaterThan(2);
    expect(met / 50).toBeLessThan(4);
    const slow = days({ newFactsPerDay: 0.4, placesPerDay: Infinity }, 10).map(({ met: facts }) => facts);
    expect(slow).toEqual([0, 0, 1, 1, 2, 2, 2, 3, 3, 4]);
  });

  it('gives the same days for the same chance, and begins with the cards there are', () => {
    const memories = [{ stability: 20, difficulty: 5, elapsedDays: 25 }, { stability: 100, difficulty: 5, elapsedDays: 10 }];
    expect(days({}, 60)).toEqual(days({}, 60));
    expect(days({}, 60, 'other')).not.toEqual(days({}, 60));
    const [first] = days({ memories, newFactsPerDay: 0 }, 1);
    expect(first?.reviews).toBe(1);
    expect(first?.met).toBe(2);
    expect(first?.known).toBeCloseTo(1 + retrievability(100, 10, params), 5);
  });
});

describe('estimateWorkload', () => {
  const random = randomFrom('cards');
  const memories = Array.from({ length: 240 }, () => ({ stability: 1 + 60 * random() ** 2, difficulty: 2 + 7 * random(), elapsedDays: Math.floor(20 * random()) }));
  const learner: WorkloadLearner = { memories, newFactsPerDay: 2, firstTryAccuracy: 0.6, params, secondsPerCard: 12 };
  const estimate = (choice: { desiredRetention: number; minutesPerDay: number }, of = learner) => estimateWorkload(of, choice, randomFrom('preview'));

  it('asks for more to remember more', () => {
    const [less, usual, more] = [0.8, 0.9, 0.95].map((desiredRetention) => estimate({ desiredRetention, minutesPerDay: 60 }));
    expect(less && usual && more).toBeTruthy();
    if (!less || !usual || !more) return;
    expect(less.reviewsPerDay).toBeLessThan(usual.reviewsPerDay);
    expect(usual.reviewsPerDay).toBeLessThan(more.reviewsPerDay);
    expect(less.soon.known / less.soon.met).toBeLessThan(more.soon.known / more.soon.met);
    expect(usual.minutesPerDay).toBeCloseTo((usual.reviewsPerDay * 12) / 60);
    expect(usual.inAYear.met).toBe(240 + 2 * 365);
  });

  it('takes a sample for the whole: four times the cards are four times the work', () => {
    const alone = estimate({ desiredRetention: 0.9, minutesPerDay: 1440 }, { ...learner, newFactsPerDay: 0 });
    const many = estimate({ desiredRetention: 0.9, minutesPerDay: 1440 }, { ...learner, newFactsPerDay: 0, cards: 4 * 240 });
    expect(many.inAYear.met).toBe(4 * 240);
    expect(Math.abs(many.reviewsPerDay / alone.reviewsPerDay / 4 - 1)).toBeLessThan(0.15);
    expect(Math.abs(many.inAYear.known / alone.inAYear.known / 4 - 1)).toBeLessThan(0.05);
  });

  it('says what more minutes would do: more facts met and known, by less and less', () => {
    const known = [2, 5, 15, 60].map((minutesPerDay) => estimate({ desiredRetention: 0.9, minutesPerDay }, { ...learner, newFactsPerDay: 20 }).inAYear.known);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(estimate({ desiredRetention: 0.9, minutesPerDay: 5 }).minutesPerDay).toBeLessThanOrEqual(5);
  });

  it('draws from a large deck and multiplies', () => {
    const large = { ...learner, memories: Array.from({ length: 40 }, () => memories).flat(), newFactsPerDay: 80 };
    const small = estimate({ desiredRetention: 0.9, minutesPerDay: 1000 });
    const drawn = estimate({ desiredRetention: 0.9, minutesPerDay: 1000 }, large);
    expect(drawn.reviewsPerDay / small.reviewsPerDay / 40).toBeCloseTo(1, 0.7);
    expect(drawn.soon.met / small.soon.met / 40).toBeCloseTo(1, 2);
  });

  it('has an answer for who has no cards and no minutes', () => {
    const nothing = estimate({ desiredRetention: 0.9, minutesPerDay: 10 }, { ...learner, memories: [], newFactsPerDay: 0 });
    expect(nothing).toEqual({ reviewsPerDay: 0, minutesPerDay: 0, soon: { met: 0, known: 0 }, inAYear: { met: 0, known: 0 } });
    expect(estimate({ desiredRetention: 0.9, minutesPerDay: 0 }).reviewsPerDay).toBe(0);
  });
});
