import { serveTasks } from '@/lib/worker/serve-tasks';

/** What work does on a bad day. */
const oddTasks = {
  echo: () => (input: string): string => input,
  spin: () => (): never => {
    for (;;);
  },
  spinFor: () => (milliseconds: number): string => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    return 'spun';
  },
  hoard: () => (): never => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  fail: () => (): never => {
    throw new TypeError('a fault of ours');
  },
  leave: () => (): void => process.exit(3),
  /** Whose code takes long to load. */
  heavy: async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (): string => 'loaded';
  },
};
export type OddTasks = typeof oddTasks;

serveTasks(oddTasks);
