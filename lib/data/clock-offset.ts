/** A slow network may take this long to bring a batch: less is no sign of a wrong clock. */
const slowestBatchMs = 30_000;
/** Off by more than this the learner is told: their days may be wrong as well. */
const toldFromMs = 300_000;

export type ClockOffset = {
  /** What the device's times are put forward by, in milliseconds; 0 for a clock that is right. */
  offsetMs: number;
  /** How far the clock is ahead (negative: behind), where the learner is to be told; else null. */
  clockAheadMs: number | null;
};

/** How far a device's clock is off, from what it said when the batch left. Known only now: what it was when an event was made is anybody's guess. */
export function clockOffset(sentAt: Date | null, now: Date): ClockOffset {
  const aheadMs = sentAt === null ? 0 : sentAt.getTime() - now.getTime();
  return { offsetMs: Math.abs(aheadMs) > slowestBatchMs ? -aheadMs : 0, clockAheadMs: Math.abs(aheadMs) > toldFromMs ? aheadMs : null };
}
