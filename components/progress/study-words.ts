import { formatWeekdayAndDay } from './format-day';
import type { DayCount, DaySum, KnownOn, Memory } from './progress-shapes';
import { capitalised, counted, duration, inFigures } from './wording';

export function knownSentence({ cards, known }: Memory): string {
  return `You know about ${inFigures(Math.round(known))} of the ${counted(cards, 'fact')} you have met.`;
}

/** How the last week went. */
export function rhythmSentence(days: readonly DaySum[]): string {
  const week = days.slice(-7);
  const studied = week.filter(({ reviews }) => reviews > 0).length;
  if (studied === 0) return 'You have not reviewed in the last 7 days; nothing is lost by that, and the next review picks up where you are.';
  const spent = week.reduce((sum, { visibleMs }) => sum + visibleMs, 0);
  return `You studied on ${studied} of the last 7 days${spent > 0 ? `, ${duration(spent)} in all` : ''}.`;
}

export function streakWords({ current, longest }: { current: number; longest: number }, studiedToday: boolean): string {
  const best = longest > current ? `Your longest row is ${counted(longest, 'day')}.` : '';
  if (current === 0) return longest === 0 ? 'Your first review starts a row.' : `A new row starts with your next review. ${best}`;
  const rule = 'One missed day in seven does not break it.';
  return [studiedToday ? '' : 'Today is still open.', best || 'Your longest so far.', rule].filter(Boolean).join(' ');
}

export function forecastSentence(forecast: readonly DayCount[]): string {
  const total = forecast.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `Nothing falls due in the next ${forecast.length} days.`;
  const [today, ...later] = forecast;
  const busiest = later.reduce<DayCount | null>((most, day) => (day.count > (most?.count ?? 0) ? day : most), null);
  const now = `${capitalised(counted(today?.count ?? 0, 'fact'))} due today, ${inFigures(total)} within ${forecast.length} days.`;
  return busiest && busiest.count > 1 ? `${now} The busiest day ahead is ${formatWeekdayAndDay(busiest.day)}, with ${inFigures(busiest.count)}.` : now;
}

/** Null where nothing waits. What waits is no debt, and is not made to look like one. */
export function waitingSentence(waiting: number): string | null {
  if (waiting === 0) return null;
  return `${capitalised(counted(waiting, 'fact'))} of today’s came due on earlier days. There is nothing to catch up on: each day asks for no more than your minutes allow, the most valuable first.`;
}

export function yearSentence(days: readonly DaySum[]): string {
  const total = days.reduce((sum, { reviews }) => sum + reviews, 0);
  if (total === 0) return 'No reviews in the last year.';
  return `${capitalised(counted(total, 'review'))} on ${counted(days.filter(({ reviews }) => reviews > 0).length, 'day')} in the last year.`;
}

export function timeSentence(weeks: readonly DaySum[], span: string): string {
  const spent = weeks.reduce((sum, { visibleMs }) => sum + visibleMs, 0);
  const reviews = weeks.reduce((sum, week) => sum + week.reviews, 0);
  if (spent === 0) return `No time was measured in ${span}.`;
  return `${capitalised(duration(spent))} in ${span}, about ${counted(Math.max(1, Math.round(spent / reviews / 1000)), 'second')} a question.`;
}

/** Over as many weeks as there are points, up to twelve. */
export function knownChangeSentence(known: readonly KnownOn[]): string {
  const last = known.at(-1);
  const before = known[Math.max(0, known.length - 13)];
  if (!last || !before || before === last) return 'A line appears here once you have known something for a week.';
  const change = Math.round(last.known) - Math.round(before.known);
  const weeks = Math.min(12, known.length - 1);
  const since = weeks === 1 ? 'last week' : `${weeks} weeks ago`;
  const words = change === 0 ? `as many as ${since}` : change > 0 ? `${inFigures(change)} more than ${since}` : `${inFigures(-change)} fewer than ${since}`;
  return `About ${inFigures(Math.round(last.known))} facts known, ${words}.`;
}

export function stabilitySentence({ stability }: Memory): string {
  const month = stability.slice(4).reduce((sum, count) => sum + count, 0);
  return `${capitalised(counted(month, 'fact'))} would keep for three weeks or longer without being asked.`;
}

export function retrievabilitySentence({ retrievability }: Memory): string {
  return `${capitalised(counted(retrievability.at(-1) ?? 0, 'fact'))} you would recall now with a chance of 90\u00a0% or more.`;
}

export function difficultySentence({ difficulty }: Memory): string {
  const hard = difficulty.slice(7).reduce((sum, count) => sum + count, 0);
  return `${capitalised(counted(hard, 'fact'))} ${hard === 1 ? 'is' : 'are'} hard for you: 8 or more on a scale of 10.`;
}
