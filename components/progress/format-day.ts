/** Days are written the same by the server and every browser: en-GB, with no zone but the day itself. */
function format(day: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** "Tuesday 24 November", the comma that some versions put in left out. */
export function formatWeekdayAndDay(day: string): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
}

/** "24 Nov", for an axis. */
export function formatShortDay(day: string): string {
  return format(day, { day: 'numeric', month: 'short' });
}

/** "Nov", for a row of months. */
export function formatMonth(day: string): string {
  return format(day, { month: 'short' });
}

/** "24 November 2026" */
export function formatFullDay(day: string): string {
  return format(day, { day: 'numeric', month: 'long', year: 'numeric' });
}
