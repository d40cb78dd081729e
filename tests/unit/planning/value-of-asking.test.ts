import { describe, expect, it } from 'vitest';
import { recallGained, weightOf } from '@/lib/domain/planning/value-of-asking';
import { defaultParams, nextMemory, retrievability } from '@/lib/domain/scheduling/memory-model';

describe('weightOf', () => {
  it.each([
    [1, 0, 1],
    [0, 0, 0.25],
    [0.5, 0, 0.625],
    [1, 180, 0.75],
    [1, 360, 0.625],
    [1, 100_000, 0.5],
    // News of tomorrow, to somebody who flew west, is not newer than new.
    [1, -30, 1],
  ])('of salience %f, %i days old, is %f', (salience, ageDays, weight) => {
    expect(weightOf({ salience, ageDays })).toBeCloseTo(weight, 9);
  });
});

describe('recallGained', () => {
  it('is what is recalled in a month if it is asked now, less the same if it is not', () => {
    const memory = { stability: 12, difficulty: 5 };
    const inAMonth = (rating: 1 | 3) => retrievability(nextMemory(memory, 14, rating, defaultParams).stability, 30, defaultParams);
    const recall = retrievability(12, 14, defaultParams);
    const asked = recall * inAMonth(3) + (1 - recall) * inAMonth(1);
    expect(recallGained(memory, 14, defaultParams)).toBeCloseTo(asked - retrievability(12, 44, defaultParams), 12);
  });

  it('is small for what is known well', () => {
    expect(recallGained({ stability: 400, difficulty: 5 }, 10, defaultParams)).toBeLessThan(recallGained({ stability: 12, difficulty: 5 }, 14, defaultParams) / 4);
  });
});
