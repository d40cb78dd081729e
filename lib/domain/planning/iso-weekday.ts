/** The weekday of a day number: 1 = Monday … 7 = Sunday. The first of January 1970, day 0, was a Thursday. */
export function isoWeekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
