import type { GoingOn } from '@/lib/domain/planning/going-on';

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

/** Where the day is used up and more could be asked. Nobody is told what they owe. */
export const dayIsFull = 'Today’s minutes are used up; the rest is spread over the next days, and nothing is late.';

/** The offer to go on all the same; where more minutes would bring nothing, what would. */
export function goingOnWords(goingOn: GoingOn | null): string {
  if (!goingOn) return 'In your account you can give your days more minutes, or more new facts.';
  return `If you have time left, you can go on: ${goingOn.facts === 1 ? 'one fact' : `${goingOn.facts} facts`} more, ${aboutMinutes(goingOn.minutes)}.`;
}

export function goOnWords({ facts }: GoingOn): string {
  return `Go on with ${facts === 1 ? 'one' : facts} more`;
}
