/** `weight`: how many labels it counts for, 1 where it is not given. */
export type Labelled = { features: Readonly<Record<string, number>>; acceptable: boolean; weight?: number };
export type Coefficients = { intercept: number; weights: Readonly<Record<string, number>> };

const ITERATIONS = 4000;
const RATE = 0.5;

/**
 * Logistic regression by plain gradient descent: deterministic, no dependency, a second for a thousand labels. `penalty` (L2) keeps
 * the weight of what was seldom seen near its `prior`, which is 0 where none is given; the intercept is not penalised. Weights are
 * rounded to three places, so that the same labels give the same file on every machine.
 */
export function fitLogistic(labels: readonly Labelled[], penalty: number, prior: Coefficients['weights'] = {}): Coefficients {
  const names = [...new Set([...Object.keys(prior), ...labels.flatMap(({ features }) => Object.keys(features))])].sort();
  const expected = Float64Array.from(names, (name) => prior[name] ?? 0);
  const column = new Map(names.map((name, index) => [name, index]));
  const rows = labels.map(({ features }) => Object.entries(features).map(([name, value]) => [column.get(name) ?? 0, value] as const));
  const shares = Float64Array.from(labels, ({ weight = 1 }) => weight);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const weights = Float64Array.from(expected);
  let intercept = 0;
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const slope = weights.map((weight, at) => penalty * (weight - (expected[at] ?? 0)));
    let lift = 0;
    rows.forEach((row, index) => {
      const sum = row.reduce((score, [at, value]) => score + (weights[at] ?? 0) * value, intercept);
      const error = (1 / (1 + Math.exp(-sum)) - (labels[index]?.acceptable ? 1 : 0)) * (shares[index] ?? 0) / total;
      lift += error;
      for (const [at, value] of row) slope[at] = (slope[at] ?? 0) + error * value;
    });
    intercept -= RATE * lift;
    for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) - RATE * (slope[at] ?? 0);
  }
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { intercept: round(intercept), weights: Object.fromEntries(names.map((name, index) => [name, round(weights[index] ?? 0)])) };
}

/** How likely a question with these features is acceptable, 0–1. Features that were not in the labels count for nothing. */
export function predict({ intercept, weights }: Coefficients, features: Readonly<Record<string, number>>): number {
  const sum = Object.entries(features).reduce((total, [name, value]) => total + (weights[name] ?? 0) * value, intercept);
  return 1 / (1 + Math.exp(-sum));
}
