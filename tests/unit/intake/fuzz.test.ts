import { afterAll, describe, expect, it } from 'vitest';
import { articlePool } from '@/lib/worker/article-pool';
import { formats } from './fuzz-inputs';
import { runFuzz } from './run-fuzz';

afterAll(() => articlePool().close());

/** A slice of what `npm run fuzz` reads whole. The limit on time is kept there, on a machine that does nothing else. */
describe('mutated files', () => {
  it.each(formats)('are read or refused with a reason: %s', { timeout: 240_000 }, async (format) => {
    const report = await runFuzz(format, 0, 500);
    expect(report.faults.filter(({ fault }) => !/^took/.test(fault))).toEqual([]);
    expect(report.read).toBeGreaterThan(50);
    expect(Object.keys(report.refused).length).toBeGreaterThan(0);
  });
});
