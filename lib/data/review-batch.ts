import { isRecognition } from '@/lib/domain/question-set/composite';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import type { EventReceipt, EvidenceRequest, RefusalReason, ReviewEventRequest } from '@/lib/schemas/review';
import { cardsToFold, toCardsToFold, type CardToFold, type CardToFoldRow } from './cards';
import type { LockedLearner } from './learner-lock';
import type { Transaction } from './transaction';

/** What a claim about an item is checked against. */
export type ClaimedItem = { factId: string; revision: number; format: ItemFormat; options: number };
export type KnownEvent = Omit<EventReceipt, 'id'> & { bodyHash: string };

/** What a batch is checked against. */
export type BatchContext = {
  /** Of the batch's ids, those that are stored already. */
  known: ReadonlyMap<string, KnownEvent>;
  /** The cards of the batch's facts. */
  cards: ReadonlyMap<string, CardToFold>;
  /** Facts that the learner has a card of, or once had: an undo may have taken it away. */
  ownFacts: ReadonlySet<string>;
  items: ReadonlyMap<string, ClaimedItem>;
  /** The facts of the events that undos name, as far as those are here. */
  targetFacts: ReadonlyMap<string, string>;
  /** For each device, when the last of what it did before this batch counts. */
  lastOfDevice: ReadonlyMap<string, Date>;
};

/** Null where there is nothing of the kind. */
type ContextRow = {
  known: Record<string, KnownEvent> | null;
  cards: CardToFoldRow[] | null;
  ownFacts: string[] | null;
  items: Record<string, ClaimedItem> | null;
  targetFacts: Record<string, string> | null;
  lastOfDevice: Record<string, string> | null;
};

/** How far back a device's previous event is looked for. A device sends in order, so it is among the newest unless many others wrote meanwhile. */
const lookBack = 200;

/** One statement: on the way of a single rating, each further one costs more than what it reads. */
export async function findBatchContext(tx: Transaction, learner: Pick<LockedLearner, 'id' | 'lastServerOrder'>, batch: readonly ReviewEventRequest[]): Promise<BatchContext> {
  const ids = batch.map(({ id }) => id);
  const factIds = batch.map(({ factId }) => factId);
  const itemIds = batch.flatMap((request) => (request.kind === 'review' ? [request.evidence.itemId] : []));
  const targetIds = batch.flatMap((request) => (request.kind === 'undo' ? [request.targetId] : []));
  const first = firstOfDevices(batch);
  const [row] = await tx.$queryRaw<ContextRow[]>`
    select
      (select jsonb_object_agg(id, jsonb_build_object('bodyHash', body_hash, 'effectiveAt', effective_at, 'studyDay', study_day, 'serverOrder', server_order))
        from review_events where learner_id = ${learner.id}::uuid and id = any(${ids}::uuid[])) as known,
      (select json_agg(card) from (${cardsToFold(learner.id, factIds)}) card) as cards,
      (select jsonb_agg(distinct fact_id) from review_events where learner_id = ${learner.id}::uuid and fact_id = any(${factIds}::text[])) as "ownFacts",
      (select jsonb_object_agg(id, jsonb_build_object('factId', fact_id, 'revision', revision, 'format', format, 'options',
          case when cardinality(distractors) = 0 then 0 when format in ('ordering', 'matching') then cardinality(distractors) else cardinality(distractors) + 1 end))
        from items where id = any(${itemIds}::text[])) as items,
      (select jsonb_object_agg(id, fact_id) from review_events
        where learner_id = ${learner.id}::uuid and id = any(${targetIds}::uuid[])) as "targetFacts",
      (select jsonb_object_agg(device_id, at) from (
        select e.device_id, max(e.effective_at) as at from review_events e
        join unnest(${[...first.keys()]}::uuid[], ${[...first.values()]}::int[]) as sent(device_id, sequence)
          on e.device_id = sent.device_id and e.device_sequence < sent.sequence
        where e.learner_id = ${learner.id}::uuid and e.server_order > ${learner.lastServerOrder - lookBack}::int
        group by e.device_id) before) as "lastOfDevice"`;
  const cards = toCardsToFold(row?.cards ?? []);
  return {
    known: new Map(Object.entries(row?.known ?? {})),
    cards,
    ownFacts: new Set([...cards.keys(), ...(row?.ownFacts ?? [])]),
    items: new Map(Object.entries(row?.items ?? {})),
    targetFacts: new Map(Object.entries(row?.targetFacts ?? {})),
    lastOfDevice: new Map(Object.entries(row?.lastOfDevice ?? {}).map(([device, at]) => [device, new Date(at)])),
  };
}

function firstOfDevices(batch: readonly ReviewEventRequest[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { deviceId, deviceSequence } of batch) {
    const device = deviceId.toLowerCase();
    first.set(device, Math.min(deviceSequence, first.get(device) ?? deviceSequence));
  }
  return first;
}

/** Why an event cannot be stored; null when it can. An undo of what is not here yet can: its target may still be on its way. */
export function refusalOf(request: ReviewEventRequest, context: BatchContext): RefusalReason | null {
  if (!context.ownFacts.has(request.factId)) return 'unknown-card';
  if (request.kind === 'review') {
    const item = context.items.get(request.evidence.itemId);
    if (item?.factId !== request.factId) return 'unknown-item';
    return isPlausible(request.evidence, item) ? null : 'implausible';
  }
  if (request.kind !== 'undo') return null;
  const targetFact = context.targetFacts.get(request.targetId.toLowerCase());
  return targetFact === undefined || targetFact === request.factId ? null : 'target-of-another-card';
}

/** Of an older revision only what holds of any is asked: what it offered is not kept. */
function isPlausible(evidence: EvidenceRequest, item: ClaimedItem): boolean {
  if (evidence.itemRevision > item.revision) return false;
  if (evidence.type === 'recalled') return true;
  const { format, optionsShown } = evidence;
  if (isRecognition(format) !== (optionsShown !== undefined)) return false;
  if (evidence.itemRevision < item.revision) return true;
  return format === item.format && (optionsShown ?? 0) <= item.options;
}
