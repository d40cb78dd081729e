import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { osaDistance } from '@/lib/domain/grading/osa-distance';

describe('osaDistance', () => {
  it.each([
    ['', '', 0],
    ['iran', 'iraq', 1],
    ['khalaf', 'khlaaf', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3], // the true Damerau–Levenshtein distance is 2; alignment never edits a part twice
    ['', 'abc', 3],
    ['naïve', 'naive', 1],
    ['😀', '😁', 1],
  ])('%j to %j is %i', (a, b, expected) => {
    expect(osaDistance(a, b)).toBe(expected);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is symmetric, nought only between equals, and bounded by the lengths', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = osaDistance(a, b);
        expect(osaDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { numRuns: 500 },
    );
  });
});
