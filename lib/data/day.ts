/** A date column as 'YYYY-MM-DD'. Prisma gives it as midnight UTC, whatever the machine's zone. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The value of a date column for 'YYYY-MM-DD'. */
export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
