import { describe, expect, it } from 'vitest';
import { joinLogs, toProvisional } from '@/lib/offline/memory/logged-event';
import { daysAfter, minutesAfter, monday } from '@/tests/factories/ids';
import { makeReview } from '@/tests/factories/requests';

const at = daysAfter(monday, 2);
const request = makeReview({ factId: 'harbour.place', at });

describe('joinLogs', () => {
  const supposed = toProvisional(request, 4, null);
  const dated = { ...supposed, effectiveAt: minutesAfter(at, 7), serverOrder: 12 };

  it('has an event once, as the server dated it, whichever came first', () => {
    expect(joinLogs([supposed], [dated])).toEqual([dated]);
    expect(joinLogs([dated], [supposed])).toEqual([dated]);
  });
});

describe('toProvisional', () => {
  it.each([
    [null, 0, '2026-03-04'],
    [90 * 60_000, -90, '2026-03-04'],
    [-3 * 86_400_000, 3 * 24 * 60, '2026-03-07'],
    [86_400_000, -24 * 60, '2026-03-03'],
  ])('dates by a clock that is %s ms ahead', (clockAheadMs, minutes, studyDay) => {
    expect(toProvisional(request, 4, clockAheadMs)).toMatchObject({ clientAt: at, effectiveAt: minutesAfter(at, minutes), studyDay, serverOrder: null });
  });
});
