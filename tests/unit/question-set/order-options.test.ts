import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOptions } from '@/lib/domain/question-set/order-options';

const choice = (options: string[], id = 'item') => ({ id, format: 'multiple-choice' as const, key: options[0] ?? '', options });

describe('orderOptions', () => {
  it('is undefined where the answer is typed', () => {
    expect(orderOptions({ id: 'item', format: 'short-answer', key: 'b' }, 'seed')).toBeUndefined();
  });

  it('keeps every option, once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 }), fc.string(), (options, seed) => {
        expect([...(orderOptions(choice(options), seed) ?? [])].sort()).toEqual([...options].sort());
      }),
    );
  });

  it('depends on the options and the seed, and not on where the key stood', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 }), fc.string(), (options, seed) => {
        expect(orderOptions(choice([...options].reverse()), seed)).toEqual(orderOptions(choice(options), seed));
      }),
    );
  });

  it('does not change the item', () => {
    const options = ['b', 'a', 'd', 'c'];
    orderOptions(choice(options), 'seed');
    expect(options).toEqual(['b', 'a', 'd', 'c']);
  });

  it('puts each option in each place about as often', () => {
    const places = { a: [0, 0, 0, 0], b: [0, 0, 0, 0], c: [0, 0, 0, 0], d: [0, 0, 0, 0] };
    const seeds = 4_000;
    for (let seed = 0; seed < seeds; seed += 1) {
      orderOptions(choice(['a', 'b', 'c', 'd']), `seed ${seed}`)?.forEach((option, place) => {
        const row = places[option as keyof typeof places];
        row[place] = (row[place] ?? 0) + 1;
      });
    }
    for (const row of Object.values(places)) {
      for (const count of row) expect(Math.abs(count / seeds - 0.25)).toBeLessThan(0.05);
    }
  });

  it('keeps True before False', () => {
    for (const options of [['True', 'False'], ['False', 'True']]) {
      for (const seed of ['a', 'b', 'c', 'd']) expect(orderOptions({ id: 'item', format: 'true-false', key: 'True', options }, seed)).toEqual(['True', 'False']);
    }
  });
});
