import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSupersede, newestOf } from '@/lib/domain/vetting/supersession';

describe('a fact that takes the place of an older one', () => {
  const chain = new Map([['a', 'b'], ['b', 'c']]);

  it('is found at the end of a chain', () => {
    expect(['a', 'b', 'c', 'x'].map((fact) => newestOf(fact, chain))).toEqual(['c', 'c', 'c', 'x']);
  });

  it.each([
    ['c', 'a', false],
    ['c', 'b', false],
    ['c', 'c', false],
    ['c', 'd', true],
    ['x', 'a', true],
  ])('%s by %s: %s', (older, newer, expected) => {
    expect(canSupersede(older, newer, chain)).toBe(expected);
  });

  it('never closes a circle, whatever is said in whatever order', () => {
    const fact = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(fact, fact), { maxLength: 40 }), (said) => {
        const present = new Map<string, string>();
        for (const [older, newer] of said) if (!present.has(older) && canSupersede(older, newer, present)) present.set(older, newer);
        for (const older of present.keys()) expect(present.has(newestOf(older, present))).toBe(false);
      }),
    );
  });

  it('comes to an end also where a circle was stored', () => {
    expect(['a', 'b']).toContain(newestOf('a', new Map([['a', 'b'], ['b', 'a']])));
  });
});
