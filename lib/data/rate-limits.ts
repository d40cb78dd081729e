import { prisma } from './client';

export type RateLimitOutcome = { allowed: boolean; retryAfterSeconds: number };

/**
 * Counts one try within a window that opens with its first try. Exactly `limit` are allowed however many come at once, because counting
 * and deciding are one statement.
 */
export async function hitRateLimit(key: string, window: { limit: number; windowSeconds: number }, now: Date): Promise<RateLimitOutcome> {
  const resetsAt = new Date(now.getTime() + window.windowSeconds * 1000);
  const [row] = await prisma.$queryRaw<{ count: number; resetsAt: Date }[]>`
    insert into rate_limits (key, count, resets_at) values (${key}, 1, ${resetsAt}::timestamptz)
    on conflict (key) do update set
      count = case when rate_limits.resets_at <= ${now}::timestamptz then 1 else rate_limits.count + 1 end,
      resets_at = case when rate_limits.resets_at <= ${now}::timestamptz then excluded.resets_at else rate_limits.resets_at end
    returning count, resets_at as "resetsAt"`;
  if (!row) throw new Error('a rate limit was neither made nor counted');
  if (row.count === 1) await forgetExpired(now);
  if (row.count <= window.limit) return { allowed: true, retryAfterSeconds: 0 };
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((row.resetsAt.getTime() - now.getTime()) / 1000)) };
}

/** Whether a further try would be one too many, without counting one. */
export async function isRateLimited(key: string, limit: number, now: Date): Promise<boolean> {
  return (await prisma.rateLimit.count({ where: { key, count: { gte: limit }, resetsAt: { gt: now } } })) > 0;
}

export async function clearRateLimit(key: string): Promise<void> {
  await prisma.rateLimit.deleteMany({ where: { key } });
}

/** Keys name accounts and addresses, so they go when they are no longer needed: a few with each window that opens. */
async function forgetExpired(now: Date): Promise<void> {
  await prisma.$executeRaw`
    delete from rate_limits where key in (
      select key from rate_limits where resets_at <= ${now}::timestamptz order by resets_at limit 20 for update skip locked
    )`;
}
