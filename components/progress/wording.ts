import { formatWeekdayAndDay } from './format-day';
import type { DayCount, DayReviews, Recall } from './progress-shapes';

/** Below this many tests of memory an interval is so wide that a figure would only mislead. */
export const fewestForRecall = 10;

/** "1 fact", "2 facts", "no facts" */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A proportion 0–1 as "89 %", with a space that does not break. */
export function percent(proportion: number): string {
  return `${Math.round(proportion * 100)}\u00a0%`;
}

export function recallSentence({ n, recalled, proportion, low, high, target }: Recall): string {
  if (proportion === null || n < fewestForRecall) {
    const soFar = n === 0 ? 'None yet' : `${n} so far`;
    return `Too few reviews to say yet. A figure appears after ${fewestForRecall} reviews of facts you had met on an earlier day. ${soFar}.`;
  }
  const range = `between ${percent(low)} and ${percent(high)}`;
  const plain = Math.abs(proportion - recalled / n) < 0.005;
  return plain
    ? `You recalled ${recalled} of ${n} (${percent(proportion)}; ${range}), target ${percent(target)}.`
    : `You recalled ${recalled} of ${n}. Less what luck explains, that is ${percent(proportion)} (${range}), target ${percent(target)}.`;
}

/** What the interval allows to be said, and no more. Null while there are too few. */
export function recallVerdict({ n, proportion, low, high, target }: Recall): string | null {
  if (proportion === null || n < fewestForRecall) return null;
  if (high < target) return 'That is below your target. Facts you miss come back sooner by themselves.';
  if (low > target) return 'That is above your target: facts come back sooner than they need to.';
  return 'The target lies within that range: your plan is holding.';
}

export function streakWords({ current, longest }: { current: number; longest: number }, reviewsToday: number): string {
  const best = longest > current ? ` Your longest run is ${counted(longest, 'day')}.` : '';
  if (current === 0) return longest === 0 ? 'Your first review starts one.' : `A new one starts with your next review.${best}`;
  if (reviewsToday === 0) return `Today is still open.${best}`;
  return longest > current ? best.trim() : 'Your longest so far.';
}

export function forecastSentence(forecast: readonly DayCount[]): string {
  const total = forecast.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return `Nothing falls due in the next ${forecast.length} days.`;
  const [today, ...later] = forecast;
  const busiest = later.reduce<DayCount | null>((most, day) => (day.count > (most?.count ?? 0) ? day : most), null);
  const now = `${capitalised(counted(today?.count ?? 0, 'fact'))} due today, ${total.toLocaleString('en-GB')} within ${forecast.length} days.`;
  return busiest && busiest.count > 1 ? `${now} The busiest day ahead is ${formatWeekdayAndDay(busiest.day)}, with ${busiest.count}.` : now;
}

export function historySentence(history: readonly DayReviews[]): string {
  const total = history.reduce((sum, { reviews }) => sum + reviews, 0);
  if (total === 0) return 'No reviews in the last 12 weeks.';
  const days = history.filter(({ reviews }) => reviews > 0).length;
  return `${capitalised(counted(total, 'review'))} on ${counted(days, 'day')} in the last 12 weeks.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
