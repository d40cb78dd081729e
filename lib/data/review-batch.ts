import type { ReviewEventRequest } from '@/lib/schemas/review';
import type { Transaction } from './transaction';

/** What a batch is checked against. */
export type BatchContext = {
  /** The hash of the body with which each of these ids is stored already. */
  bodyHashes: Map<string, string>;
  /** Facts that the learner has a card of, or once had: an undo may have taken it away. */
  ownFacts: ReadonlySet<string>;
  revisions: ReadonlyMap<string, { factId: string; revision: number }>;
  /** The facts of the events that undos name, as far as those are here. */
  targetFacts: ReadonlyMap<string, string>;
};

/** Null where there is nothing of the kind. */
type ContextRow = {
  bodyHashes: Record<string, string> | null;
  ownFacts: string[] | null;
  revisions: Record<string, { factId: string; revision: number }> | null;
  targetFacts: Record<string, string> | null;
};

/** One statement: on the way of a single rating, each further one costs more than what it reads. */
export async function findBatchContext(tx: Transaction, learnerId: string, batch: readonly ReviewEventRequest[]): Promise<BatchContext> {
  const ids = batch.map(({ id }) => id);
  const factIds = batch.map(({ factId }) => factId);
  const itemIds = batch.flatMap((request) => (request.kind === 'review' ? [request.itemId] : []));
  const targetIds = batch.flatMap((request) => (request.kind === 'undo' ? [request.targetId] : []));
  const [row] = await tx.$queryRaw<ContextRow[]>`
    select
      (select jsonb_object_agg(id, body_hash) from review_events
        where learner_id = ${learnerId}::uuid and id = any(${ids}::uuid[])) as "bodyHashes",
      (select jsonb_agg(fact_id) from (
        select fact_id from cards where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[])
        union
        select fact_id from review_events where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[])) own) as "ownFacts",
      (select jsonb_object_agg(id, jsonb_build_object('factId', fact_id, 'revision', revision)) from items
        where id = any(${itemIds}::text[])) as "revisions",
      (select jsonb_object_agg(id, fact_id) from review_events
        where learner_id = ${learnerId}::uuid and id = any(${targetIds}::uuid[])) as "targetFacts"`;
  return {
    bodyHashes: new Map(Object.entries(row?.bodyHashes ?? {})),
    ownFacts: new Set(row?.ownFacts),
    revisions: new Map(Object.entries(row?.revisions ?? {})),
    targetFacts: new Map(Object.entries(row?.targetFacts ?? {})),
  };
}

/** Why an event cannot be stored; null when it can. An undo of what is not here yet can: its target may still be on its way. */
export function refusalOf(request: ReviewEventRequest, context: BatchContext): string | null {
  if (!context.ownFacts.has(request.factId)) return 'unknown-card';
  if (request.kind === 'review') return context.revisions.get(request.itemId)?.factId === request.factId ? null : 'unknown-item';
  const targetFact = context.targetFacts.get(request.targetId.toLowerCase());
  return targetFact === undefined || targetFact === request.factId ? null : 'target-of-another-card';
}
