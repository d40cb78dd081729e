import { formatWeekdayAndDay } from '@/components/progress/format-day';
import { addDays } from '@/lib/domain/scheduling/study-day';

function facts(count: number): string {
  return count === 1 ? '1 fact' : `${count} facts`;
}

/** What comes after today: "4 facts tomorrow, Tuesday 24 November." */
export function whatComesNext(today: string, dueTomorrow: number, nextDueOn: string | null): string {
  const tomorrow = addDays(today, 1);
  if (dueTomorrow > 0) return `${facts(dueTomorrow)} tomorrow, ${formatWeekdayAndDay(tomorrow)}.`;
  if (nextDueOn === null) return 'Nothing else is scheduled.';
  return nextDueOn <= tomorrow ? `The next facts come back tomorrow, ${formatWeekdayAndDay(tomorrow)}.` : `Nothing tomorrow. The next facts come back on ${formatWeekdayAndDay(nextDueOn)}.`;
}

/** What a session came to, practice not counted. */
export function sessionSummary(recalled: number, done: number): string {
  if (recalled === done) return done === 1 ? 'You reviewed 1 fact and recalled it.' : `You reviewed ${done} facts and recalled them all.`;
  return `You reviewed ${facts(done)} and recalled ${recalled === 0 ? 'none: they come back soon' : recalled}.`;
}
