import type { DateGrain } from '../document/document';
import { daysInMonth, months, weekdays } from '../lexicon/calendar';
import { contentNumber } from '../ranking/hash';

/** Three dates of the key's own grain, near it. `latestYear` is the latest year the article speaks of: a year past it would give itself away. */
export function dateDistractors(key: string, grain: DateGrain, latestYear: number): string[] {
  const turn = contentNumber(key);
  if (grain === 'weekday') return pickAround(weekdays, weekdays.indexOf(key as (typeof weekdays)[number]), turn);
  if (grain === 'year') return yearsAround(Number(key), Math.max(latestYear, Number(key)), turn).map(String);
  const month = months.findIndex((name) => key.includes(name));
  if (month < 0) return [];
  const name = months[month] as string;
  if (grain === 'month') return pickAround(months, month, turn);
  if (grain === 'month-year') {
    const year = /\d{4}/.exec(key)?.[0] ?? '';
    return [key.replace(name, monthAt(month + 3)), key.replace(name, monthAt(month - 4)), key.replace(year, String(Number(year) - 1))];
  }
  const day = /\b\d{1,2}\b/.exec(key)?.[0];
  if (!day) return [];
  const other = Number(day) > 14 ? Number(day) - 9 : Number(day) + 9;
  return [withDay(key, name, name, day, other), withDay(key, name, monthAt(month + 1), day, Number(day)), withDay(key, name, monthAt(month - 2), day, other)].filter((date) => date !== key);
}

const monthAt = (index: number): string => months[(index + 24) % 12] as string;

function withDay(key: string, from: string, to: string, day: string, other: number): string {
  const longest = daysInMonth[months.indexOf(to as (typeof months)[number])] ?? 28;
  return key.replace(from, to).replace(new RegExp(`\\b${day}\\b`), String(Math.min(other, longest)));
}

function pickAround(names: readonly string[], at: number, turn: number): string[] {
  if (at < 0) return [];
  const steps = [[-1, 1, 2], [-2, -1, 1], [1, 2, 3], [-3, -2, -1]][turn % 4] ?? [];
  return steps.map((step) => names[(at + step + names.length) % names.length] as string);
}

function yearsAround(year: number, latest: number, turn: number): number[] {
  const above = Math.min(3, latest - year, turn % 4);
  const spread = [1, 2, 4];
  return [...spread.slice(0, 3 - above).map((step) => year - step), ...[1, 2, 3].slice(0, above).map((step) => year + step)];
}
