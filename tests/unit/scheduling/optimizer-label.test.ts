import { describe, expect, it } from 'vitest';
import { optimizerLabel } from '@/lib/domain/scheduling/optimizer-label';
import { eventId, reviewEvent } from './review-factory';

describe('optimizerLabel', () => {
  it('leaves a certain rating as it is', () => {
    for (const rating of [1, 2, 3, 4] as const) expect(optimizerLabel(reviewEvent(1, 0), { kind: 'rating', rating })).toBe(rating);
  });

  it.each([0.1, 0.5, 0.8, 0.97])('draws Good for a share of %f of events, also when their ids differ in the last digits alone', (goodShare) => {
    const labels = Array.from({ length: 4000 }, (_, n) => optimizerLabel({ id: eventId(n) }, { kind: 'mixture', goodShare }));
    const good = labels.filter((label) => label === 3).length / labels.length;
    expect(Math.abs(good - goodShare)).toBeLessThan(3 * Math.sqrt((goodShare * (1 - goodShare)) / labels.length));
    expect(new Set(labels)).toEqual(new Set([1, 3]));
  });

  it('gives an event the same label each time, and never turns it to Again when it was more likely known', () => {
    for (let n = 0; n < 500; n++) {
      const [less, more] = [0.4, 0.7].map((goodShare) => optimizerLabel({ id: eventId(n) }, { kind: 'mixture', goodShare }));
      expect(optimizerLabel({ id: eventId(n) }, { kind: 'mixture', goodShare: 0.4 })).toBe(less);
      if (less === 3) expect(more).toBe(3);
    }
  });
});
