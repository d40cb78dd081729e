import { createHash } from 'node:crypto';
import type { ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { studyDayOf, zoneOffsetMinutes } from '@/lib/domain/scheduling/study-day';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { bodyHashOf } from './body-hash';
import type { NewEvent } from './review-log';

/** What an import says happened. `recalled`: with its rating; `introduced`: nothing yet, but the card is there from a day on. */
export type PastAct =
  | { kind: 'recalled'; rating: 1 | 2 | 3 | 4; visibleMs: number; itemId: string }
  | { kind: 'reset' }
  | { kind: 'suspended' }
  | { kind: 'introduced'; dueOn: string };

/** One device for everything that ever came in this way. */
const importDevice = '00000000-0000-7000-8000-000000000a41';

const dayMs = 86_400_000;

/** Minutes east of UTC, asked for once a day: asking costs more than all the rest of an event. Only on a day the clocks change is each moment asked for. */
export function zoneOf(timeZone: string): (at: Date) => number {
  const known = new Map<number, number>();
  const atStartOf = (day: number): number => {
    const offset = known.get(day) ?? zoneOffsetMinutes(new Date(day * dayMs), timeZone);
    known.set(day, offset);
    return offset;
  };
  return (at) => {
    const day = Math.floor(at.getTime() / dayMs);
    const offset = atStartOf(day);
    return offset === atStartOf(day + 1) ? offset : zoneOffsetMinutes(at, timeZone);
  };
}

/**
 * An event of the past under an id that is the same at every import of the same history, so that what is there already is known by its id.
 *
 * @param name what the history is of, whatever fact it became here: the note's own name.
 */
export function pastEvent(name: string, factId: string, at: Date, act: PastAct, zone: (at: Date) => number, dayStartHour: number): NewEvent {
  const said = act.kind === 'recalled' ? `recalled ${act.rating}` : act.kind;
  const told = [name, at.getTime(), said];
  const digest = createHash('sha256').update(JSON.stringify(told)).digest('hex');
  let used = 0;
  const id = uuidV7(at, () => Number.parseInt(digest[used++] ?? '0', 16) / 16);
  const zoneOffsetMinutes = zone(at);
  return {
    id,
    cardId: factId,
    deviceId: importDevice,
    deviceSequence: 0,
    ...decidedBy(act),
    clientAt: at,
    zoneOffsetMinutes,
    effectiveAt: at,
    studyDay: studyDayOf(at, zoneOffsetMinutes, dayStartHour),
    bodyHash: bodyHashOf(told),
  };
}

function decidedBy(act: PastAct): Pick<NewEvent, 'kind' | 'evidence' | 'dueOn'> {
  if (act.kind === 'reset') return { kind: 'forget' };
  if (act.kind === 'suspended') return { kind: 'suspend' };
  if (act.kind === 'introduced') return { kind: 'set-due', dueOn: act.dueOn };
  const evidence: ReviewEvidence = { type: 'recalled', itemId: act.itemId, itemRevision: 1, rating: act.rating, visibleMs: act.visibleMs };
  return { kind: 'review', evidence };
}
