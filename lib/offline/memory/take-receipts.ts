import type { EventReceipt, RefusalReason, ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';
import { foldCard } from './fold-card';
import { outboxKey } from './keep-event';
import type { LocalDatabase, LoggedEvent } from './local-database';
import { joinLogs, toProvisional } from './logged-event';

type Settled = { request: ReviewEventRequest; receipt: EventReceipt } | { request: ReviewEventRequest; refusal: RefusalReason };

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

    const byFact = new Map<string, Settled[]>();
    let count = 0;
    for (const record of await tx.list('outbox', [learnerId])) {
      const { request } = record;
      const [receipt, refusal] = [receipts.get(request.id), refusals.get(request.id)];
      if (record.refusal !== null || (!receipt && !refusal)) continue;
      if (refusal) await tx.put('outbox', outboxKey(learnerId, request), { ...record, refusal });
      else await tx.delete('outbox', outboxKey(learnerId, request));
      const settled: Settled | null = refusal ? { request, refusal } : receipt ? { request, receipt } : null;
      if (settled) byFact.set(request.factId, [...(byFact.get(request.factId) ?? []), settled]);
      count += 1;
    }
    if (!learner?.settings) return count;
    for (const [factId, settled] of byFact) {
      const card = await tx.get('cards', [learnerId, factId]);
      if (!card) continue;
      const log = settle(card.log, settled, learner.settings.dayStartHour);
      await tx.put('cards', [learnerId, factId], { ...card, log, state: foldCard(log, learner.settings) });
    }
    return count;
  });
}

/** A log with what was stored as the server dated it, and without what it refused. */
function settle(log: readonly LoggedEvent[], settled: readonly Settled[], dayStartHour: number): LoggedEvent[] {
  const refused = new Set(settled.flatMap((each) => ('refusal' in each ? [each.request.id] : [])));
  const stored = settled.flatMap((each): LoggedEvent[] => {
    if (!('receipt' in each)) return [];
    const { effectiveAt, studyDay, serverOrder } = each.receipt;
    return [{ ...toProvisional(each.request, dayStartHour, null), effectiveAt: new Date(effectiveAt), studyDay, serverOrder }];
  });
  return joinLogs(log.filter(({ id, serverOrder }) => serverOrder !== null || !refused.has(id)), stored);
}

/** Where nothing from elsewhere lies between, what was just sent need not be fetched again. */
function cursorAfter(cursor: number, { stored }: ReviewBatchResult): number {
  const orders = new Set(stored.map(({ serverOrder }) => serverOrder));
  let last = cursor;
  while (orders.has(last + 1)) last += 1;
  return last;
}
