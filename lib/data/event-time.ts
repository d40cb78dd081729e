import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { DeviceStamp } from '@/lib/schemas/device-stamp';
import type { NewEvent } from './review-log';

export type EventStamp = Pick<NewEvent, 'deviceId' | 'deviceSequence' | 'clientAt' | 'zoneOffsetMinutes' | 'effectiveAt' | 'studyDay'>;

export type TimeBounds = {
  earliest: Date;
  now: Date;
  /** What the device's clock is to be put forward by, in milliseconds (`clockOffset`). */
  offsetMs?: number;
  /** When the device's event before this one counts, where that is known. */
  previous?: Date;
};

/**
 * When an event counts, frozen here for good: as the device says, put right by how far its clock is off, but not before `earliest`, nor
 * before what the same device did before it, nor after now. A device whose clock is off is thus still heard, whatever order its events
 * arrive in. The study day is that of the device's zone at the time, so that travelling never rewrites history.
 */
export function stampEvent(device: DeviceStamp, dayStartHour: number, { earliest, now, offsetMs = 0, previous }: TimeBounds): EventStamp {
  const clientAt = new Date(device.clientAt);
  // A millisecond later, so that a clock set back leaves the order in which things were done. Sound clocks never come this far.
  const after = previous ? previous.getTime() + 1 : -Infinity;
  const effectiveAt = new Date(Math.min(Math.max(clientAt.getTime() + offsetMs, earliest.getTime(), after), now.getTime()));
  return {
    deviceId: device.deviceId,
    deviceSequence: device.deviceSequence,
    clientAt,
    zoneOffsetMinutes: device.zoneOffsetMinutes,
    effectiveAt,
    studyDay: studyDayOf(effectiveAt, device.zoneOffsetMinutes, dayStartHour),
  };
}
