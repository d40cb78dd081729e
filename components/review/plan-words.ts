/** Fewer days are no absence: a streak forgives as many. */
const awayDays = 3;

export type PlanFigures = { dueCount: number; minutes: number; isCut: boolean; daysAway: number };

/** What is worth saying of a day beside its number: a welcome back, and that nothing piles up. Null on an ordinary day. */
export function planRemark({ dueCount, isCut, daysAway }: PlanFigures): string | null {
  if (dueCount === 0) return null;
  if (daysAway < awayDays) return isCut ? 'The most valuable first; the rest is spread over the next days.' : null;
  if (!isCut) return `Back after ${daysAway} days: all that is due fits into today.`;
  return `Back after ${daysAway} days: ${dueCount} today, the most valuable first. The rest is spread over the next days.`;
}

export function aboutMinutes(minutes: number): string {
  return minutes < 1.5 ? 'about a minute' : `about ${Math.round(minutes)} minutes`;
}

/** Where the day is used up and more could be asked. */
export const dayIsFull = 'Today’s minutes are used up; the rest is spread over the next days. In your account you can give a day more minutes.';
