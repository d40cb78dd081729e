import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsPerCard } from '@/lib/domain/planning/seconds-per-card';

const times = (count: number, ms: number) => Array.from({ length: count }, () => ms);

describe('secondsPerCard', () => {
  it('assumes a pace until there is one, and then comes close to the learner’s own', () => {
    expect(secondsPerCard([])).toBe(12);
    expect(secondsPerCard([null, null, 0])).toBe(12);
    expect(secondsPerCard(times(20, 4000))).toBeCloseTo((16 * 4 + 20 * 12) / 36);
    expect(secondsPerCard(times(1000, 4000))).toBeCloseTo(4, 0);
  });

  it('is not moved by a phone left lying, nor by a few taps in passing', () => {
    const usual = times(200, 8000);
    const disturbed = [...usual, ...times(20, 3_600_000), ...times(20, 50)];
    expect(secondsPerCard(disturbed)).toBeCloseTo(secondsPerCard(usual), 0);
    expect(secondsPerCard(times(5000, 3_600_000))).toBeLessThanOrEqual(60);
  });

  it('is above 0 and at most a minute, whatever was measured and in whatever order', () => {
    const measured = fc.array(fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })), { maxLength: 200 });
    fc.assert(
      fc.property(measured, (visibleMs) => {
        const seconds = secondsPerCard(visibleMs);
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(60);
        expect(secondsPerCard([...visibleMs].reverse())).toBe(seconds);
      }),
    );
  });
});
