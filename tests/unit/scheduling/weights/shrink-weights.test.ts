import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultParams, toMemoryParams } from '@/lib/domain/scheduling/memory-model';
import { shrinkWeights } from '@/lib/domain/scheduling/weights/shrink-weights';

const base = [...defaultParams.w];
const double = base.map((weight) => weight * 2);

describe('shrinking weights', () => {
  it('takes n in n + 1000 of the way', () => {
    expect(shrinkWeights(double, 0)).toEqual(base);
    shrinkWeights(double, 1000).forEach((weight, index) => expect(weight).toBeCloseTo(base[index]! * 1.5, 12));
    shrinkWeights(double, 9000).forEach((weight, index) => expect(weight).toBeCloseTo(base[index]! * 1.9, 12));
  });

  it('starts no memory lower than the model does', () => {
    const low = base.map((weight, index) => (index < 4 ? 0.001 : weight));
    expect(shrinkWeights(low, 1_000_000).slice(0, 4)).toEqual([0.1, 0.1, 0.1, 0.1]);
  });

  it('lies between the default and what was tuned, and can be used', () => {
    const tuned = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(tuned, fc.nat({ max: 1_000_000 }), (own, items) => {
        const shrunk = shrinkWeights(own, items);
        shrunk.forEach((weight, index) => {
          expect(weight).toBeGreaterThanOrEqual(Math.min(base[index]!, own[index]!) - 1e-9);
          expect(weight).toBeLessThanOrEqual(Math.max(base[index]!, own[index]!) + 1e-9);
        });
        expect(toMemoryParams(2, shrunk).ok).toBe(true);
      }),
    );
  });
});
