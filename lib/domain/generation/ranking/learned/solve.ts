/** x of `curve` · x = `slope`, by Gauss's elimination. `curve` is square, symmetric and positive; both are used up, and `slope` is where x is returned. */
export function solve(curve: readonly Float64Array[], slope: Float64Array): Float64Array {
  curve.forEach((line, at) => {
    for (const [below, other] of curve.entries()) {
      const factor = below > at ? (other[at] ?? 0) / (line[at] ?? 1) : 0;
      if (factor === 0) continue;
      for (let place = at; place < other.length; place += 1) other[place] = (other[place] ?? 0) - factor * (line[place] ?? 0);
      slope[below] = (slope[below] ?? 0) - factor * (slope[at] ?? 0);
    }
  });
  for (let at = slope.length - 1; at >= 0; at -= 1) {
    const line = curve[at] ?? new Float64Array();
    const known = slope.reduce((sum, value, place) => (place > at ? sum + (line[place] ?? 0) * value : sum), 0);
    slope[at] = ((slope[at] ?? 0) - known) / (line[at] ?? 1);
  }
  return slope;
}
