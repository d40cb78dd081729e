import { addDays, type StudyDay } from './study-day';

/**
 * Days of study in a row: the run that reaches today or yesterday (a today not yet begun breaks nothing), and the longest ever.
 *
 * @param studyDays days with at least one review, in any order, repeated or not.
 */
export function streakOf(studyDays: readonly StudyDay[], today: StudyDay): { current: number; longest: number } {
  const studied = new Set(studyDays);
  let longest = 0;
  for (const day of studied) {
    if (!studied.has(addDays(day, -1))) longest = Math.max(longest, runFrom(studied, day, 1));
  }
  const current = runFrom(studied, studied.has(today) ? today : addDays(today, -1), -1);
  return { current, longest };
}

/** Length of the unbroken run from a day, forwards or backwards. */
function runFrom(studied: ReadonlySet<StudyDay>, from: StudyDay, step: 1 | -1): number {
  let length = 0;
  for (let day = from; studied.has(day); day = addDays(day, step)) length += 1;
  return length;
}
