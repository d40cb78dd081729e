import { z } from 'zod';

const endpoint = z.string().max(2_000).pipe(z.url({ protocol: /^https?$/ }));

/** What a browser gives as its subscription. */
const subscription = {
  endpoint,
  /** A point on P-256, uncompressed, and sixteen bytes; base64url. */
  keys: z.object({ p256dh: z.string().regex(/^[\w-]{87}=?$/), auth: z.string().regex(/^[\w-]{22}(==)?$/) }),
};

/** A subscription with the time to be reminded at. */
export const remindMeSchema = z.object({
  ...subscription,
  /** Minutes after midnight where the learner is; null: no more on this device. */
  minute: z.int().min(0).max(1_439).nullable(),
});
export type RemindMe = z.infer<typeof remindMeSchema>;

/** The same browser under a new address, by that which it had before. */
export const movedSubscriptionSchema = z.object({ ...subscription, replaces: endpoint });
