import { isDate, type Document } from '../document/document';
import { daysInMonth, findMonth } from '../lexicon/calendar';

/** The days an absolute date may mean, as numbers that sort like the days themselves: yyyymmdd. */
export type DateRange = { from: number; to: number };

/**
 * "2014", "December 2017", "3 May 2019", "May 3, 2019". A date without its year is read only beside the day of the news, as one of the same year
 * that was over by then; undefined where that leaves a doubt.
 */
export function dateRange(date: string, newsDay?: DateRange): DateRange | undefined {
  const year = YEAR.exec(date)?.[0];
  if (year !== undefined) return rangeInYear(date.replace(year, ''), Number(year));
  const range = newsDay && findMonth(date) ? rangeInYear(date, Math.floor(newsDay.from / 10_000)) : undefined;
  return range && newsDay && range.to < newsDay.from ? range : undefined;
}

const YEAR = /\b(?:1[5-9]|20)\d\d\b/;

function rangeInYear(date: string, year: number): DateRange | undefined {
  const month = findMonth(date);
  const base = year * 10_000;
  if (!month) return date.trim() === '' ? { from: base + 101, to: base + 1231 } : undefined;
  const inMonth = base + (month.index + 1) * 100;
  const day = /\b(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b/.exec(date)?.[0];
  if (day === undefined) return { from: inMonth + 1, to: inMonth + (daysInMonth[month.index] ?? 31) };
  return { from: inMonth + Number.parseInt(day, 10), to: inMonth + Number.parseInt(day, 10) };
}

/** The day that the article's first paragraph gives in full: the day of its news. */
export function newsDayOf({ sentences }: Document): DateRange | undefined {
  const first = sentences.find(({ heading }) => !heading)?.paragraph;
  const days = sentences.filter(({ paragraph }) => paragraph === first).flatMap(({ mentions }) => mentions.filter(isDate).filter(({ grain }) => grain === 'full'));
  return days.length === 1 && days[0] ? dateRange(days[0].text) : undefined;
}
