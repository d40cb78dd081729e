import { daysInMonth, findMonth } from '../lexicon/calendar';

/** The days an absolute date may mean, as numbers that sort like the days themselves: yyyymmdd. */
export type DateRange = { from: number; to: number };

/** "2014", "December 2017", "3 May 2019", "May 3, 2019"; undefined for a date without its year. */
export function dateRange(date: string): DateRange | undefined {
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(date)?.[0];
  if (year === undefined) return undefined;
  const month = findMonth(date);
  const base = Number(year) * 10_000;
  if (!month) return /^\d{4}$/.test(date.trim()) ? { from: base + 101, to: base + 1231 } : undefined;
  const inMonth = base + (month.index + 1) * 100;
  const day = /\b(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b/.exec(date.replace(year, ''))?.[0];
  if (day === undefined) return { from: inMonth + 1, to: inMonth + (daysInMonth[month.index] ?? 31) };
  return { from: inMonth + Number.parseInt(day, 10), to: inMonth + Number.parseInt(day, 10) };
}
