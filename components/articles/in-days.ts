import { daysBetween } from '@/lib/domain/scheduling/study-day';

/** A day as seen from today, both 'YYYY-MM-DD': "today", "tomorrow, Tuesday", "on Friday", "on 14 December". */
export function inDays(day: string, today: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at);
  const away = daysBetween(today, day);
  if (away <= 0) return 'today';
  if (away === 1) return `tomorrow, ${named({ weekday: 'long' })}`;
  if (away < 7) return `on ${named({ weekday: 'long' })}`;
  return `on ${named({ day: 'numeric', month: 'long', year: day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric' })}`;
}
