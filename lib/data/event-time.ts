import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { DeviceStamp } from '@/lib/schemas/device-stamp';
import type { NewEvent } from './review-log';

export type EventStamp = Pick<NewEvent, 'deviceId' | 'deviceSequence' | 'clientAt' | 'zoneOffsetMinutes' | 'effectiveAt' | 'studyDay'>;

/**
 * When an event counts, frozen here for good: as the device says, but not before `earliest` and not after now. A device whose clock is off
 * is thus still heard, whatever order its events arrive in. The study day is that of the device's zone at the time, so that travelling never
 * rewrites history.
 */
export function stampEvent(device: DeviceStamp, dayStartHour: number, bounds: { earliest: Date; now: Date }): EventStamp {
  const clientAt = new Date(device.clientAt);
  const effectiveAt = new Date(Math.min(Math.max(clientAt.getTime(), bounds.earliest.getTime()), bounds.now.getTime()));
  return {
    deviceId: device.deviceId,
    deviceSequence: device.deviceSequence,
    clientAt,
    zoneOffsetMinutes: device.zoneOffsetMinutes,
    effectiveAt,
    studyDay: studyDayOf(effectiveAt, device.zoneOffsetMinutes, dayStartHour),
  };
}
