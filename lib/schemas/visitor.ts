import { z } from 'zod';

/** Who this browser's session belongs to, for pages that are made without knowing it. Null where there is none. */
export const visitorSchema = z
  .object({
    id: z.uuid(),
    guest: z.boolean(),
    /** Facts they are learning that have changed and that they took no note of yet. */
    changes: z.int().min(0),
    /** Guests who became part of this account: what a device has not sent for them yet is this learner's. Newest first. */
    joined: z.array(z.uuid()).default([]),
  })
  .nullable();
export type Visitor = z.infer<typeof visitorSchema>;
