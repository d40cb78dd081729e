/**
 * How far a review may be moved, in whole days to either side of its day, without memory noticing.
 *
 * The bands are Anki's (rslib/src/scheduler/states/fuzz.rs): nothing below 2.5 days, else 1 day and 15 % of what lies
 * between 2.5 and 7 days, 10 % between 7 and 20, 5 % above. Anki balances intervals of up to 90 days; here longer ones
 * move as far as one of 90, so that a plan need not look at cards that are due weeks ahead.
 *
 * @param intervalDays whole days between the last review and the day the card is due.
 * @returns 0 … `greatestShiftDays`.
 */
export function fuzzDays(intervalDays: number): number {
  if (intervalDays < 2.5) return 0;
  return Math.round(1 + 0.15 * (Math.min(7, intervalDays) - 2.5) + 0.1 * within(intervalDays, 7, 20) + 0.05 * within(intervalDays, 20, 90));
}

/** What `fuzzDays` gives for 90 days and more. */
export const greatestShiftDays = 6;

function within(days: number, from: number, to: number): number {
  return Math.max(0, Math.min(to, days) - from);
}
