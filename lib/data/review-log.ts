import type { ReviewEvent, ReviewEvidence, ReviewKind } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { EventOnWire } from '@/lib/schemas/review';
import { Prisma } from './generated/client';
import type { LockedLearner } from './learner-lock';
import type { Transaction } from './transaction';

/** An event as decided and not yet stored. */
export type NewEvent = ReviewEvent & { bodyHash: string };

type EventRow = {
  id: string;
  factId: string;
  deviceId: string;
  deviceSequence: number;
  kind: ReviewKind;
  targetId: string | null;
  evidence: ReviewEvidence | null;
  dueOn: StudyDay | null;
  clientAt: Date;
  zoneOffsetMinutes: number;
  effectiveAt: Date;
  studyDay: string;
};

/** Appends events, which must be new, and leaves the cards as they are. */
export async function appendEvents(tx: Transaction, learner: LockedLearner, events: readonly NewEvent[], now: Date): Promise<void> {
  if (events.length > 0) await tx.$executeRaw`with ${appending(learner, events, now)} select 1`;
}

/**
 * What a statement begins with that appends events, which must be new. The order the server saw them in continues the learner's count, which is
 * safe because the caller holds the learner's lock.
 */
export function appending(learner: LockedLearner, events: readonly NewEvent[], now: Date): Prisma.Sql {
  const rows = events.map((event, index) => ({
    id: event.id,
    fact_id: event.cardId,
    device_id: event.deviceId,
    device_sequence: event.deviceSequence,
    kind: event.kind,
    target_id: event.target ?? null,
    evidence: event.evidence ?? null,
    due_on: event.dueOn ?? null,
    client_at: event.clientAt,
    zone_offset_minutes: event.zoneOffsetMinutes,
    effective_at: event.effectiveAt,
    study_day: event.studyDay,
    server_order: learner.lastServerOrder + index + 1,
    body_hash: event.bodyHash,
  }));
  learner.lastServerOrder += rows.length;
  return Prisma.sql`
    counted as (
      update users set last_server_order = ${learner.lastServerOrder} where id = ${learner.id}::uuid
    ), appended as (
      insert into review_events (learner_id, id, fact_id, device_id, device_sequence, kind, target_id, evidence, due_on, client_at,
        zone_offset_minutes, effective_at, study_day, server_order, body_hash, received_at)
      select ${learner.id}::uuid, id, fact_id, device_id, device_sequence, kind::"ReviewEventKind", target_id, evidence, due_on, client_at,
        zone_offset_minutes, effective_at, study_day, server_order, body_hash, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as event(id uuid, fact_id text, device_id uuid, device_sequence int,
        kind text, target_id uuid, evidence jsonb, due_on date, client_at timestamptz, zone_offset_minutes int, effective_at timestamptz,
        study_day date, server_order int, body_hash uuid)
      on conflict (learner_id, id) do nothing
    )`;
}

const eventColumns = Prisma.sql`id, fact_id as "factId", device_id as "deviceId", device_sequence as "deviceSequence", kind::text as kind,
  target_id as "targetId", evidence, to_char(due_on, 'YYYY-MM-DD') as "dueOn", client_at as "clientAt", zone_offset_minutes as "zoneOffsetMinutes",
  effective_at as "effectiveAt", to_char(study_day, 'YYYY-MM-DD') as "studyDay"`;

/** The whole log of some facts, by fact. */
export async function loadLogs(tx: Transaction, learnerId: string, factIds: readonly string[]): Promise<Map<string, ReviewEvent[]>> {
  const rows = await tx.$queryRaw<EventRow[]>`
    select ${eventColumns} from review_events where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[])`;
  return groupByFact(rows.map(toReviewEvent));
}

/** The next so many that the server got after a place in its order. */
export async function listEventsAfter(tx: Pick<Transaction, '$queryRaw'>, learnerId: string, after: number, limit: number): Promise<EventOnWire[]> {
  const rows = await tx.$queryRaw<(EventRow & { serverOrder: number })[]>`
    select ${eventColumns}, server_order as "serverOrder" from review_events
    where learner_id = ${learnerId}::uuid and server_order > ${after}::int order by server_order limit ${limit}`;
  return rows.map(toEventOnWire);
}

/** The whole log of some facts as it travels, in the server's order. */
export async function listLogsOnWire(tx: Pick<Transaction, '$queryRaw'>, learnerId: string, factIds: readonly string[]): Promise<EventOnWire[]> {
  const rows = await tx.$queryRaw<(EventRow & { serverOrder: number })[]>`
    select ${eventColumns}, server_order as "serverOrder" from review_events
    where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[]) order by server_order`;
  return rows.map(toEventOnWire);
}

function toEventOnWire({ serverOrder, ...row }: EventRow & { serverOrder: number }): EventOnWire {
  const { clientAt, effectiveAt, ...event } = toReviewEvent(row);
  return { ...event, clientAt: clientAt.toISOString(), effectiveAt: effectiveAt.toISOString(), serverOrder };
}

export function groupByFact<Event extends { cardId: string }>(events: readonly Event[]): Map<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const group = groups.get(event.cardId);
    if (group) group.push(event);
    else groups.set(event.cardId, [event]);
  }
  return groups;
}

function toReviewEvent(row: EventRow): ReviewEvent {
  const { factId, targetId, evidence, dueOn, ...event } = row;
  return { ...event, cardId: factId, target: targetId ?? undefined, evidence: evidence ?? undefined, dueOn: dueOn ?? undefined };
}
