import type { ReviewEventRequest } from '@/lib/schemas/review';
import type { Transaction } from './transaction';

/** What a batch is checked against. */
export type BatchContext = {
  /** Facts that the learner has a card of, or once had: an undo may have taken it away. */
  ownFacts: ReadonlySet<string>;
  revisions: ReadonlyMap<string, { factId: string; revision: number }>;
  /** The facts of the events that undos name, as far as those are here. */
  targetFacts: ReadonlyMap<string, string>;
};

export async function findBatchContext(tx: Transaction, learnerId: string, batch: readonly ReviewEventRequest[]): Promise<BatchContext> {
  const factIds = [...new Set(batch.map(({ factId }) => factId))];
  const own = await tx.$queryRaw<{ factId: string }[]>`
    select fact_id as "factId" from cards where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[])
    union
    select fact_id from review_events where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[])`;

  const itemIds = batch.flatMap((request) => (request.kind === 'review' ? [request.itemId] : []));
  const items = await tx.item.findMany({ where: { id: { in: [...new Set(itemIds)] } }, select: { id: true, factId: true, revision: true } });

  const targetIds = batch.flatMap((request) => (request.kind === 'undo' ? [request.targetId] : []));
  const targets = await tx.reviewEvent.findMany({ where: { learnerId, id: { in: targetIds } }, select: { id: true, factId: true } });
  return {
    ownFacts: new Set(own.map(({ factId }) => factId)),
    revisions: new Map(items.map(({ id, ...item }) => [id, item])),
    targetFacts: new Map(targets.map(({ id, factId }) => [id, factId])),
  };
}

/** Why an event cannot be stored; null when it can. An undo of what is not here yet can: its target may still be on its way. */
export function refusalOf(request: ReviewEventRequest, context: BatchContext): string | null {
  if (!context.ownFacts.has(request.factId)) return 'unknown-card';
  if (request.kind === 'review') return context.revisions.get(request.itemId)?.factId === request.factId ? null : 'unknown-item';
  const targetFact = context.targetFacts.get(request.targetId.toLowerCase());
  return targetFact === undefined || targetFact === request.factId ? null : 'target-of-another-card';
}
