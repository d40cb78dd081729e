export function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs `work` from so many loops at once for a time, and says how many rounds a second came through. Stops by itself. */
export async function perSecond(loops: number, durationMs: number, work: (loop: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: loops }, async (_, loop) => {
      while (performance.now() - start < durationMs) {
        await work(loop);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - start);
}
