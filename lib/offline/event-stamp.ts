import { uuidV7 } from '@/lib/domain/uuid-v7';
import { deviceStampSchema, type DeviceStamp } from '@/lib/schemas/device-stamp';
import { nextDeviceEvent } from './device';
import { secureRandom } from './secure-random';

export type EventStamp = { eventId: string; stamp: DeviceStamp };

/** The learner's zone as the browser knows it; UTC where it will not say, or says something that is no IANA name ("+05:45"). */
export function browserTimeZone(): string {
  const zone = deviceStampSchema.shape.timeZone.safeParse(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return zone.success ? zone.data : 'UTC';
}

/** What every event of a learner carries. Made once per event: a retry sends the same one again. */
export async function makeEventStamp(now: Date): Promise<EventStamp> {
  return {
    eventId: uuidV7(now, secureRandom),
    stamp: {
      ...(await nextDeviceEvent(now)),
      clientAt: now.toISOString(),
      // The browser counts minutes west of UTC, and gives -0 at Greenwich, which JSON turns into 0 anyway.
      zoneOffsetMinutes: -Math.round(now.getTimezoneOffset()) || 0,
      timeZone: browserTimeZone(),
    },
  };
}
