import { movedDaysSentence, type MovedDaysShape } from './moved-days-words';

/** Why more, or less, is due than a learner is used to. */
export function MovedDays({ moved, minutesPerDay }: { moved: MovedDaysShape; minutesPerDay: number }) {
  return <p className="mb-10 max-w-prose border-s-2 border-rule ps-4 text-ink-soft text-pretty">{movedDaysSentence(moved, minutesPerDay)}</p>;
}
