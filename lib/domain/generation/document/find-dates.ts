import { isDayOfMonth, isDoubtfulMonth, isMonth, isWeekday, isYear } from '../lexicon/calendar';
import type { Token } from '../language/token';
import type { DateGrain } from './document';

export type FoundDate = { first: number; last: number; grain: DateGrain };

/** Reads the date that begins at a token, longest form first. */
export function findDateAt(tokens: readonly Token[], index: number): FoundDate | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (isWeekday(token.text)) return { first: index, last: index, grain: 'weekday' };
  if (isMonthAt(tokens, index)) return fromMonth(tokens, index);
  if (isDayOfMonth(token.text) && isMonth(tokens[index + 1]?.text ?? '')) {
    const year = isYear(tokens[index + 2]?.text ?? '');
    return { first: index, last: index + (year ? 2 : 1), grain: year ? 'full' : 'month-day' };
  }
  return isYear(token.text) && !countsThings(tokens, index) ? { first: index, last: index, grain: 'year' } : undefined;
}

/** A month where it stands as one: "Jan" of "Jan Kowalski" is none. */
export function isMonthAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || !isMonth(token.text) || token.pos !== 'PROPN') return false;
  const next = tokens[index + 1]?.text ?? '';
  const previous = tokens[index - 1]?.text ?? '';
  return !isDoubtfulMonth(token.text) || /^(?:May|March)$/.test(token.text) || isDayOfMonth(next) || isYear(next) || isDayOfMonth(previous);
}

function fromMonth(tokens: readonly Token[], first: number): FoundDate {
  const next = tokens[first + 1]?.text ?? '';
  if (isYear(next)) return { first, last: first + 1, grain: 'month-year' };
  if (!isDayOfMonth(next) && !isRangeOfDays(next)) return { first, last: first, grain: 'month' };
  const afterDay = tokens[first + 2]?.text ?? '';
  if (isYear(afterDay)) return { first, last: first + 2, grain: 'full' };
  if (afterDay === ',' && isYear(tokens[first + 3]?.text ?? '')) return { first, last: first + 3, grain: 'full' };
  return { first, last: first + 1, grain: 'month-day' };
}

/** "23-24" of "October 23-24". */
const isRangeOfDays = (word: string): boolean => /^\d{1,2}[-–]\d{1,2}$/.test(word) && word.split(/[-–]/).every(isDayOfMonth);

/** "2000 people" counts; "in 2000 people voted" dates. */
function countsThings(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const dated = /^(?:in|since|by|until|of|from|to|the|and|a|after|before|during|late|early|mid)$/.test(tokens[index - 1]?.lower ?? '');
  return !dated && next?.pos === 'NOUN' && /s$|people/.test(next.lower);
}
