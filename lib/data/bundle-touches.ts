import { prisma } from './client';
import type { Transaction } from './transaction';

/** A publication is dated when it begins and seen when it is committed: whoever asked in between is told the next time. */
const longestWriteMs = 60_000;
/** Longer than a phone keeps a bundle without renewing it: who was away for so long is told without a look. */
const longestMemoryMs = 86_400_000;

/** Notes that these facts are not what phones have stored of them: said otherwise, asked otherwise, or asked no more. */
export async function touchFacts(tx: Pick<Transaction, 'fact'>, factIds: readonly string[], now: Date): Promise<void> {
  if (factIds.length > 0) await tx.fact.updateMany({ where: { id: { in: [...factIds] } }, data: { touchedAt: now } });
}

/** Notes that a learner changed what their devices store by anything but an event of their log. */
export async function touchBundle(tx: Pick<Transaction, 'user'>, learnerId: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id: learnerId }, data: { bundleTouchedAt: now }, select: { id: true } });
}

/** Whether a bundle that was right at an instant may be wrong by now, but for the events of the learner's log. Rather too often than not. */
export async function isBundleOutdated(learnerId: string, since: Date, now: Date): Promise<boolean> {
  if (now.getTime() - since.getTime() > longestMemoryMs) return true;
  const from = new Date(since.getTime() - longestWriteMs);
  // `offset 0`: from the few facts that were touched to the learner's card of each, never the other way round.
  const [row] = await prisma.$queryRaw<{ outdated: boolean }[]>`
    select exists (select 1 from users where id = ${learnerId}::uuid and bundle_touched_at > ${from}::timestamptz)
      or exists (
        select 1 from (select id from facts where touched_at > ${from}::timestamptz offset 0) touched
        where exists (select 1 from cards c where c.learner_id = ${learnerId}::uuid and c.fact_id = touched.id)
      ) as outdated`;
  return row?.outdated ?? true;
}
