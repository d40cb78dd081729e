import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, predict, type Labelled } from '@/lib/domain/generation/ranking/learned/fit-logistic';

const labels = (count: number, acceptable: number, features: Labelled['features']): Labelled[] => Array.from({ length: count }, (_, index) => ({ features, acceptable: index < acceptable }));

describe('fitLogistic', () => {
  it('finds the log-odds of each group when nothing holds them back', () => {
    const fit = fitLogistic([...labels(40, 36, { a: 1 }), ...labels(40, 20, { b: 1 })], 0);
    expect(predict(fit, { a: 1 })).toBeCloseTo(0.9, 2);
    expect(predict(fit, { b: 1 })).toBeCloseTo(0.5, 2);
  });

  it('keeps a feature seen once near nought, and one seen often where the labels put it', () => {
    const fit = fitLogistic([...labels(100, 80, { common: 1 }), ...labels(1, 0, { rare: 1 })], 0.02);
    expect(Math.abs(fit.weights.rare ?? 0)).toBeLessThan(0.5);
    expect(predict(fit, { common: 1 })).toBeCloseTo(0.8, 1);
  });

  it('holds to what was known before until labels say otherwise', () => {
    const prior = { known: 2 };
    expect(fitLogistic(labels(20, 10, { other: 1 }), 0.01, prior).weights.known).toBe(2);
    expect(fitLogistic([...labels(400, 200, { known: 1 }), ...labels(400, 200, { other: 1 })], 0.001, prior).weights.known).toBeLessThan(2);
  });

  it('ends where no weight would do better', () => {
    const drawn = [...labels(30, 24, { a: 1, x: 0.2 }), ...labels(30, 9, { a: 1, x: 0.9 }), ...labels(30, 12, { x: 0.5 })];
    const loss = ({ intercept, weights }: ReturnType<typeof fitLogistic>) => drawn.reduce((sum, { features, acceptable }) => sum - Math.log(Math.abs((acceptable ? 0 : 1) - predict({ intercept, weights }, features))), 0) / drawn.length + (0.01 / 2) * Object.values(weights).reduce((sum, weight) => sum + weight ** 2, 0);
    const fit = fitLogistic(drawn, 0.01);
    for (const name of ['a', 'x']) for (const by of [-0.05, 0.05]) expect(loss({ ...fit, weights: { ...fit.weights, [name]: (fit.weights[name] ?? 0) + by } })).toBeGreaterThan(loss(fit));
    for (const by of [-0.05, 0.05]) expect(loss({ ...fit, intercept: fit.intercept + by })).toBeGreaterThan(loss(fit));
  });

  it('counts what it has never seen for nothing', () => {
    const fit = fitLogistic(labels(10, 5, { a: 1 }), 0.01);
    expect(predict(fit, { a: 1, strange: 4 })).toBe(predict(fit, { a: 1 }));
  });

  it('gives the same coefficients for the same labels in any order, up to the last place', () => {
    fc.assert(fc.property(fc.array(fc.record({ features: fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }) }), acceptable: fc.boolean() }), { minLength: 1, maxLength: 8 }), (drawn) => {
      const [there, back] = [fitLogistic(drawn, 0.05), fitLogistic([...drawn].reverse(), 0.05)];
      expect(Math.abs(there.intercept - back.intercept)).toBeLessThanOrEqual(0.0011);
    }), { numRuns: 20 });
  });
});
