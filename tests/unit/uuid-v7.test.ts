import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuidV7, uuidV7 } from '@/lib/domain/uuid-v7';

describe('uuidV7', () => {
  it('has the layout of RFC 9562', () => {
    // The RFC's own example instant (appendix A.6): 2022-02-22T19:22:22Z.
    expect(uuidV7(new Date('2022-02-22T19:22:22.000Z'), () => 0)).toBe('017f22e2-79b0-7000-8000-000000000000');
    expect(uuidV7(new Date('2022-02-22T19:22:22.000Z'), () => 1 - 2 ** -53)).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
  });

  it('is always well formed, and sorts by time', () => {
    const date = fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true });
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(date, date, fc.array(chance, { minLength: 40, maxLength: 40 }), (a, b, chances) => {
        let i = 0;
        const random = () => chances[i++ % chances.length] ?? 0;
        const [first, second] = [uuidV7(a, random), uuidV7(b, random)];
        expect([isUuidV7(first), isUuidV7(second)]).toEqual([true, true]);
        if (a.getTime() < b.getTime()) expect(first < second).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('knows another version and another spelling', () => {
    for (const id of ['', '550e8400-e29b-41d4-a716-446655440000', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f', '017f22e279b07cc398c4dc0c0c07398f']) expect(isUuidV7(id)).toBe(false);
    expect(isUuidV7('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')).toBe(true);
  });
});
