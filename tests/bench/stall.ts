import { existsSync, readFileSync } from 'node:fs';

export type Outcome = {
  seconds: number;
  /** The longest that this thread was at work without a break, in milliseconds: for so long it answers nobody. */
  stallMs: number;
};

const statistics = `/proc/self/task/${process.pid}/schedstat`;

/** What this thread has worked. By the clock it would also be late for what other processes do; where there is no telling the two apart, the clock has to do. */
const workedMs = existsSync(statistics) ? () => Number(readFileSync(statistics, 'utf8').split(' ')[0]) / 1e6 : () => performance.now();

/** The time that work takes, and how long it keeps this thread from everything else. */
export async function measureStall(work: () => Promise<unknown>): Promise<Outcome> {
  const began = performance.now();
  let last = workedMs();
  let stallMs = 0;
  const tick = (): void => {
    const now = workedMs();
    stallMs = Math.max(stallMs, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  await work();
  clearInterval(timer);
  tick();
  return { seconds: (performance.now() - began) / 1000, stallMs };
}
