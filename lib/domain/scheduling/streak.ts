import { addDays, daysBetween, type StudyDay } from './study-day';

export type Streak = { current: number; longest: number };

/** A missed day is forgiven when it is the only one in any seven. */
const forgivingDays = 7;

/** Days studied up to `last`, of which `sinceMissed` came after the newest missed day. */
type Run = { last: StudyDay; length: number; missed: StudyDay | null; sinceMissed: number };

/**
 * Days studied in a row, where one missed day in any seven neither breaks the row nor counts: the row that reaches today
 * (a today not yet begun breaks nothing), and the longest ever.
 *
 * @param studyDays days with at least one review, in any order, repeated or not.
 */
export function streakOf(studyDays: readonly StudyDay[], today: StudyDay): Streak {
  let run: Run | null = null;
  let upToToday: Run | null = null;
  let longest = 0;
  for (const day of [...new Set(studyDays)].sort()) {
    run = studyOn(run, day);
    longest = Math.max(longest, run.length);
    if (day <= today) upToToday = run;
  }
  return { current: upToToday?.last === today ? upToToday.length : studyOn(upToToday, today).length - 1, longest };
}

function studyOn(run: Run | null, day: StudyDay): Run {
  const step = run === null ? Infinity : daysBetween(run.last, day);
  if (run === null || step > 2) return { last: day, length: 1, missed: null, sinceMissed: 1 };
  if (step === 1) return { ...run, last: day, length: run.length + 1, sinceMissed: run.sinceMissed + 1 };
  // The day between was missed. If another was missed shortly before, the row begins after that one.
  const missedTwice = run.missed !== null && daysBetween(run.missed, day) - 1 < forgivingDays;
  const length = missedTwice ? run.sinceMissed : run.length;
  return { last: day, length: length + 1, missed: addDays(day, -1), sinceMissed: 1 };
}
