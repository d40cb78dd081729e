import { solve } from './solve';

/** `weight`: how many labels it counts for, 1 where it is not given. */
export type Labelled = { features: Readonly<Record<string, number>>; acceptable: boolean; weight?: number };
export type Coefficients = { intercept: number; weights: Readonly<Record<string, number>> };

/** Newton's steps; from the prior a handful is enough, and the rest change nothing. */
const STEPS = 30;
/** Holds what no label speaks of where it is, without a penalty too. */
const RIDGE = 1e-9;

/**
 * Logistic regression by Newton's method: deterministic, no dependency, a blink for a thousand labels. `penalty` (L2) keeps
 * the weight of what was seldom seen near its `prior`, which is 0 where none is given; the intercept is not penalised. Weights are
 * rounded to three places, so that the same labels give the same file on every machine.
 */
export function fitLogistic(labels: readonly Labelled[], penalty: number, prior: Coefficients['weights'] = {}): Coefficients {
  const names = [...new Set([...Object.keys(prior), ...labels.flatMap(({ features }) => Object.keys(features))])].sort();
  // The intercept is the weight of a feature that every label has, in front of the others.
  const column = new Map(names.map((name, index) => [name, index + 1]));
  const expected = Float64Array.from(['', ...names], (name) => prior[name] ?? 0);
  const held = expected.map((_, at) => (at === 0 ? RIDGE : penalty + RIDGE));
  const rows: Row[] = labels.map(({ features }) => [[0, 1], ...Object.entries(features).filter(([, value]) => value !== 0).map(([name, value]) => [column.get(name) ?? 0, value] as const)]);
  const shares = Float64Array.from(labels, ({ weight = 1 }) => weight);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const weights = Float64Array.from(expected);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (held[at] ?? 0) * (weight - (expected[at] ?? 0)));
    const curve = Array.from(held, (diagonal, at) => new Float64Array(held.length).fill(diagonal, at, at + 1));
    rows.forEach((row, index) => {
      const share = (shares[index] ?? 0) / total;
      const likely = logistic(row.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0));
      for (const [at, value] of row) {
        slope[at] = (slope[at] ?? 0) + (likely - (labels[index]?.acceptable ? 1 : 0)) * share * value;
        const line = curve[at];
        if (line) for (const [other, amount] of row) line[other] = (line[other] ?? 0) + likely * (1 - likely) * share * value * amount;
      }
    });
    solve(curve, slope).forEach((change, at) => {
      weights[at] = (weights[at] ?? 0) - Math.max(-MOST, Math.min(MOST, change));
    });
  }
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { intercept: round(weights[0] ?? 0), weights: Object.fromEntries(names.map((name, index) => [name, round(weights[index + 1] ?? 0)])) };
}

type Row = readonly (readonly [at: number, value: number])[];

/** A step is no longer than this: labels that are all alike would else send it far out. */
const MOST = 2;

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** How likely a question with these features is acceptable, 0–1. Features that were not in the labels count for nothing. */
export function predict({ intercept, weights }: Coefficients, features: Readonly<Record<string, number>>): number {
  const sum = Object.entries(features).reduce((total, [name, value]) => total + (weights[name] ?? 0) * value, intercept);
  return logistic(sum);
}
