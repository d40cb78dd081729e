export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
/** In calendar order, for shifting a date without inventing the 31st of June. */
export const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const weekdaySet: ReadonlySet<string> = new Set(weekdays);
const monthSet: ReadonlySet<string> = new Set(months);
export const isWeekday = (word: string): boolean => weekdaySet.has(word);
export const isMonth = (word: string): boolean => monthSet.has(word);
export const isYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(word);
export const isDayOfMonth = (word: string): boolean => /^(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?$/.test(word);
