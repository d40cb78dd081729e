import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzzDays, greatestShiftDays } from '@/lib/domain/planning/fuzz-window';

// Anki's bounds (rslib/src/scheduler/states/fuzz.rs): interval ± round(delta).
it.each([
  [1, 0],
  [2, 0],
  [3, 1],
  [5, 1],
  [6, 2],
  [7, 2],
  [20, 3],
  [30, 3],
  [31, 4],
  [90, 6],
  [91, 6],
  [36_500, 6],
])('moves an interval of %i days by up to %i', (interval, days) => {
  expect(fuzzDays(interval)).toBe(days);
});

it('grows with the interval, leaves at least a day of it, and never passes its greatest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), (interval) => {
      expect(fuzzDays(interval + 1)).toBeGreaterThanOrEqual(fuzzDays(interval));
      expect(interval - fuzzDays(interval)).toBeGreaterThanOrEqual(1);
      expect(fuzzDays(interval)).toBeLessThanOrEqual(greatestShiftDays);
    }),
  );
});
