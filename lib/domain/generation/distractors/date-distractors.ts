import type { DateGrain } from '../document/document';
import { daysInMonth, findMonth, isSpanOfDays, monthLike, weekdays } from '../lexicon/calendar';
import { contentNumber } from '../ranking/hash';

/** Three dates of the key's own grain, near it: where a date has two parts, each part of it stands in two of the four, so that counting does not help. `latestYear` is the latest year the article speaks of: a year past it would give itself away. */
export function dateDistractors(key: string, grain: DateGrain, latestYear: number): string[] {
  const turn = contentNumber(key);
  if (grain === 'weekday') return weekdaysAround(weekdays.indexOf(key as (typeof weekdays)[number]), turn);
  if (grain === 'year') return yearsAround(Number(key), Math.max(latestYear, Number(key)), turn).map(String);
  const month = findMonth(key);
  if (!month) return [];
  const { written, index } = month;
  const inMonth = (step: number) => key.replace(written, monthLike(written, index + step));
  if (grain === 'month') return stepsAround(turn).map(inMonth);
  if (grain === 'month-year') {
    const year = /\d{4}/.exec(key)?.[0] ?? '';
    const [month, before] = [inMonth(turn % 2 === 0 ? 3 : -4), String(Number(year) - 1)];
    return [month, key.replace(year, before), month.replace(year, before)];
  }
  if (isSpanOfDays(key)) return spansAround(key, lengthOfMonth(index), inMonth);
  const day = /\b\d{1,2}(?!\d)/.exec(key)?.[0];
  if (!day) return [];
  const other = Number(day) > 14 ? Number(day) - 9 : Number(day) + 9;
  const withDay = (step: number, wanted: number) => inMonth(step).replace(new RegExp(`\\b${day}(?:st|nd|rd|th)?(?!\\d)`), dayLike(key, Math.min(wanted, lengthOfMonth(index + step))));
  const step = turn % 2 === 0 ? -1 : -2;
  return [withDay(0, other), withDay(step, Number(day)), withDay(step, other)].filter((date) => date !== key);
}

const lengthOfMonth = (index: number): number => daysInMonth[(index + 12) % 12] ?? 28;

/** "23-24" beside "16-17" and "9-10": as many days, and none of them the key's. */
function spansAround(key: string, lastDay: number, inMonth: (step: number) => string): string[] {
  const [written = '', from = '', dash = '', to = ''] = /(\d{1,2})( ?[-–] ?)(\d{1,2})/.exec(key) ?? [];
  const [first, last] = [Number(from), Number(to)];
  const shifts = [7, -7, 14, -14].filter((shift) => Math.abs(shift) > last - first && first + shift >= 1 && last + shift <= lastDay);
  const moved = shifts.map((shift) => key.replace(written, `${first + shift}${dash}${last + shift}`));
  return last < first ? [] : [...moved, inMonth(1), inMonth(-1)].slice(0, 3);
}

/** "3rd" beside "3rd", "12" beside "12". */
function dayLike(key: string, day: number): string {
  if (!/\d(?:st|nd|rd|th)\b/.test(key)) return String(day);
  const ending = /^1[123]$/.test(String(day)) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th');
  return `${day}${ending}`;
}

const stepsAround = (turn: number): readonly number[] => [[-1, 1, 2], [-2, -1, 1], [1, 2, 3], [-3, -2, -1]][turn % 4] ?? [];

function weekdaysAround(at: number, turn: number): string[] {
  return at < 0 ? [] : stepsAround(turn).map((step) => weekdays[(at + step + weekdays.length) % weekdays.length] as string);
}

function yearsAround(year: number, latest: number, turn: number): number[] {
  const above = Math.min(3, latest - year, turn % 4);
  const spread = [1, 2, 4];
  return [...spread.slice(0, 3 - above).map((step) => year - step), ...[1, 2, 3].slice(0, above).map((step) => year + step)];
}
