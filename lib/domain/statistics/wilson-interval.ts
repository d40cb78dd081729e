/**
 * The interval of a proportion that stays honest when there are few observations or none of one kind.
 * E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22, 209–212.
 * Example: 8 of 10 gives 0.490–0.943, where the normal approximation would give 0.55–1.05.
 *
 * @param z standard normal quantile; 1.96 is 95 %.
 * @returns bounds 0–1; the whole range 0–1 when nothing was observed.
 */
export function wilsonInterval(successes: number, total: number, z = 1.959963984540054): { low: number; high: number } {
  if (total <= 0) return { low: 0, high: 1 };
  const p = successes / total;
  const shrink = 1 + (z * z) / total;
  const centre = (p + (z * z) / (2 * total)) / shrink;
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  return { low: successes === 0 ? 0 : Math.max(0, centre - half), high: successes === total ? 1 : Math.min(1, centre + half) };
}
