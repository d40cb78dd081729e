import type { ReviewBatchResult } from '@/lib/schemas/review';
import { foldCard } from './fold-card';
import { outboxKey } from './keep-event';
import type { LocalDatabase, LoggedEvent } from './local-database';
import { asReceived } from './logged-event';

/**
 * What the server said of a batch: what it stored leaves the outbox and gets the server's times; what it refused is set aside with its reason
 * and no longer counts. What it did not name stays as it is.
 *
 * @returns how many events left the outbox or were set aside.
 */
export async function takeReceipts(db: LocalDatabase, learnerId: string, result: ReviewBatchResult): Promise<number> {
  const receipts = new Map(result.stored.map((receipt) => [receipt.id, receipt]));
  const refusals = new Map(result.refused.map(({ id, reason }) => [id, reason]));
  return db.write(async (tx) => {
    const learner = await tx.get('learners', [learnerId]);
    if (learner) await tx.put('learners', [learnerId], { ...learner, clockAheadMs: result.clockAheadMs, cursor: cursorAfter(learner.cursor, result) });

    const settled = new Map<string, Set<string>>();
    for (const record of await tx.list('outbox', [learnerId])) {
      const { request } = record;
      if (record.refusal !== null) continue;
      const refusal = refusals.get(request.id);
      if (refusal !== undefined) await tx.put('outbox', outboxKey(learnerId, request), { ...record, refusal });
      else if (receipts.has(request.id)) await tx.delete('outbox', outboxKey(learnerId, request));
      else continue;
      settled.set(request.factId, (settled.get(request.factId) ?? new Set()).add(request.id));
    }
    for (const [factId, ids] of settled) {
      const card = await tx.get('cards', [learnerId, factId]);
      if (!card || !learner?.settings) continue;
      const log = card.log.flatMap((event): LoggedEvent[] => {
        if (!ids.has(event.id)) return [event];
        const receipt = receipts.get(event.id);
        return receipt && !refusals.has(event.id) ? [asReceived(event, receipt)] : [];
      });
      await tx.put('cards', [learnerId, factId], { ...card, log, state: foldCard(log, learner.settings) });
    }
    return [...settled.values()].reduce((sum, ids) => sum + ids.size, 0);
  });
}

/** Where nothing from elsewhere lies between, what was just sent need not be fetched again. */
function cursorAfter(cursor: number, { stored }: ReviewBatchResult): number {
  const orders = new Set(stored.map(({ serverOrder }) => serverOrder));
  let last = cursor;
  while (orders.has(last + 1)) last += 1;
  return last;
}
