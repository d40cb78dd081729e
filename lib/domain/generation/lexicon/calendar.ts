export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
/** In calendar order, for shifting a date without inventing the 31st of June. */
export const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** As newspapers shorten them, in calendar order: five months stay whole. */
const SHORT = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'] as const;
const ABBREVIATION = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(\.?)$/;

const weekdaySet: ReadonlySet<string> = new Set(weekdays);
const monthSet: ReadonlySet<string> = new Set(months);
export const isWeekday = (word: string): boolean => weekdaySet.has(word);
export const isMonth = (word: string): boolean => monthSet.has(word) || ABBREVIATION.test(word);
/** "May", "March" and "Jan" are words or names too: only a day or a year beside them makes them months. */
export const isDoubtfulMonth = (word: string): boolean => /^(?:May|March)$/.test(word) || ABBREVIATION.exec(word)?.[1] === '';
export const isYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(word);
export const isDayOfMonth = (word: string): boolean => /^(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?$/.test(word);

/** The month a date is written with, as written, and its place in the year. */
export function findMonth(date: string): { written: string; index: number } | undefined {
  const written = date.split(/[\s,]+/).find(isMonth);
  if (written === undefined) return undefined;
  const index = months.findIndex((month) => month.startsWith(written.slice(0, 3)));
  return index < 0 ? undefined : { written, index };
}

/** Another month in the style of one: "Sept." makes "Nov.", "September" makes "November". Any index; the year goes round. */
export function monthLike(written: string, index: number): string {
  const at = ((index % 12) + 12) % 12;
  if (!ABBREVIATION.test(written)) return months[at] as string;
  const short = SHORT[at] as string;
  return written.endsWith('.') ? short : short.replace('.', '');
}

/** "23-24" of "October 23-24". */
export const isSpanOfDays = (date: string): boolean => /\b\d{1,2} ?[-–] ?\d{1,2}(?![\d-])/.test(date);
