import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastEvent, zoneOf } from '@/lib/data/import-event';
import { reviewEventSchema } from '@/lib/domain/scheduling/schema';
import { zoneOffsetMinutes } from '@/lib/domain/scheduling/study-day';

const instants = fc.date({ min: new Date('2006-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });

describe('an event of the past', () => {
  it('is counted in the zone as it was then, also on the days the clocks change', () => {
    for (const zone of ['America/New_York', 'Europe/London', 'Asia/Tehran', 'Pacific/Apia']) {
      const offset = zoneOf(zone);
      fc.assert(fc.property(instants, (at) => offset(at) === zoneOffsetMinutes(at, zone)), { numRuns: 200 });
      for (let minute = 0; minute < 48 * 60; minute += 15) {
        const at = new Date(Date.UTC(2025, 2, 9) + minute * 60_000);
        expect(offset(at)).toBe(zoneOffsetMinutes(at, zone));
      }
    }
  });

  it('has one id for one review of one note, and another for any other', () => {
    const utc = (): number => 0;
    const review = (name: string, ms: number, rating: 1 | 3) => pastEvent(name, `fact of ${name}`, new Date(ms), { kind: 'recalled', rating, visibleMs: 10, itemId: 'i' }, utc, 4);
    fc.assert(
      fc.property(instants, (at) => {
        const event = review('a', at.getTime(), 3);
        expect(reviewEventSchema.safeParse(event).success).toBe(true);
        expect(review('a', at.getTime(), 3)).toEqual(event);
        const others = [review('b', at.getTime(), 3), review('a', at.getTime() + 1, 3), review('a', at.getTime(), 1)];
        expect(others.map(({ id }) => id)).not.toContain(event.id);
      }),
    );
  });
});
