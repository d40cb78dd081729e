import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { EventOnWire, ReviewEventRequest } from '@/lib/schemas/review';
import type { LoggedEvent } from './local-database';

/** An event as it stands until the server has dated it: by the device's clock, put right by what is known of it. */
export function toProvisional(request: ReviewEventRequest, dayStartHour: number, clockAheadMs: number | null): LoggedEvent {
  const clientAt = new Date(request.clientAt);
  const effectiveAt = new Date(clientAt.getTime() - (clockAheadMs ?? 0));
  const { deviceId, deviceSequence, zoneOffsetMinutes } = request;
  return {
    id: request.id,
    cardId: request.factId,
    deviceId,
    deviceSequence,
    clientAt,
    zoneOffsetMinutes,
    effectiveAt,
    studyDay: studyDayOf(effectiveAt, zoneOffsetMinutes, dayStartHour),
    serverOrder: null,
    ...actOf(request),
  };
}

function actOf(request: ReviewEventRequest): Pick<ReviewEvent, 'kind' | 'target' | 'evidence' | 'dueOn'> {
  switch (request.kind) {
    case 'review':
      return { kind: 'review', evidence: request.evidence };
    case 'undo':
      return { kind: 'undo', target: request.targetId };
    case 'set-due':
      return { kind: 'set-due', dueOn: request.dueOn };
    default:
      return { kind: request.kind };
  }
}

export function fromWire({ clientAt, effectiveAt, ...event }: EventOnWire): LoggedEvent {
  return { ...event, clientAt: new Date(clientAt), effectiveAt: new Date(effectiveAt) };
}

/** A log with some events in it once each: what the server has dated replaces what this device only supposed. */
export function joinLogs(log: readonly LoggedEvent[], more: readonly LoggedEvent[]): LoggedEvent[] {
  const joined = new Map(log.map((event) => [event.id, event]));
  for (const event of more) if (event.serverOrder !== null || !joined.has(event.id)) joined.set(event.id, event);
  return [...joined.values()];
}
