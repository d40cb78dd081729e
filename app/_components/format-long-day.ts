/** "Monday, 23 November 2026" in the reader's zone, or in UTC until it is known. */
export function formatLongDay(at: Date, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(at);
}
