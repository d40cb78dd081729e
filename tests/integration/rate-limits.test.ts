import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { clearRateLimit, hitRateLimit, isRateLimited } from '@/lib/data/rate-limits';
import { minutesAfter, monday } from '@/tests/factories/ids';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

const window = { limit: 3, windowSeconds: 900 };

describe('a rate limit', () => {
  it('allows so many tries, then says how long to wait', async () => {
    const tries = [];
    for (let minute = 0; minute < 5; minute += 1) tries.push(await hitRateLimit('ana', window, minutesAfter(monday, minute)));
    expect(tries).toEqual([
      { allowed: true, retryAfterSeconds: 0 },
      { allowed: true, retryAfterSeconds: 0 },
      { allowed: true, retryAfterSeconds: 0 },
      { allowed: false, retryAfterSeconds: 720 },
      { allowed: false, retryAfterSeconds: 660 },
    ]);
  });

  it('begins anew when its window is over, and not a moment before', async () => {
    for (let i = 0; i < 3; i += 1) await hitRateLimit('ana', window, monday);
    expect((await hitRateLimit('ana', window, new Date(monday.getTime() + 899_999))).allowed).toBe(false);
    expect((await hitRateLimit('ana', window, new Date(monday.getTime() + 900_000))).allowed).toBe(true);
    expect((await hitRateLimit('ana', window, new Date(monday.getTime() + 900_001))).allowed).toBe(true);
  });

  it('lets exactly the limit through when twenty come at once', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => hitRateLimit('ana', window, monday)));
    expect(tries.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  it('counts keys apart, looks without counting, and forgets when told to', async () => {
    for (let i = 0; i < 3; i += 1) await hitRateLimit('ana', window, monday);
    expect(await isRateLimited('ana', 3, monday)).toBe(true);
    expect(await isRateLimited('ana', 4, monday)).toBe(false);
    expect(await isRateLimited('ana', 3, minutesAfter(monday, 15))).toBe(false);
    expect(await isRateLimited('ben', 1, monday)).toBe(false);
    expect((await hitRateLimit('ben', window, monday)).allowed).toBe(true);
    await clearRateLimit('ana');
    expect((await hitRateLimit('ana', window, monday)).allowed).toBe(true);
  });

  it('does not keep keys whose window is over', async () => {
    for (const key of ['ana', 'ben', 'cem']) await hitRateLimit(key, window, monday);
    await hitRateLimit('dee', window, minutesAfter(monday, 16));
    expect((await prisma.rateLimit.findMany()).map(({ key }) => key)).toEqual(['dee']);
  });
});
