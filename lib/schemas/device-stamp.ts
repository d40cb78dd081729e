import { z } from 'zod';
import { deviceInstant } from './storable';

/** Which device an event comes from and what its clock and zone said. */
export const deviceStampSchema = z.object({
  deviceId: z.uuid(),
  /** Counts this device's events, from 1. */
  deviceSequence: z.int().min(1).max(2_000_000_000),
  clientAt: deviceInstant,
  /** Minutes east of UTC. */
  zoneOffsetMinutes: z.int().min(-14 * 60).max(14 * 60),
  /** IANA name, for instance Asia/Baghdad. */
  timeZone: z.string().min(1).max(64).regex(/^[A-Za-z0-9_+\-/]+$/),
});
export type DeviceStamp = z.infer<typeof deviceStampSchema>;
