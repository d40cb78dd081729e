import type { SchedulingContext } from './apply-review';
import { retrievability, type MemoryParams } from './memory-model';
import { replayReviews } from './replay-reviews';
import type { RollupRow } from './rollup';
import type { CardState, ReviewEvent } from './schema';
import { addDays, daysBetween, type StudyDay } from './study-day';

/** The Monday of a day's week. */
export function mondayOf(day: StudyDay): StudyDay {
  const daysSinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -daysSinceMonday);
}

/** Every Monday after `after` and up to `upTo`. */
export function mondaysBetween(after: StudyDay, upTo: StudyDay): StudyDay[] {
  const mondays: StudyDay[] = [];
  for (let monday = addDays(mondayOf(after), 7); monday <= upTo; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}

/** What one fact adds to the facts known at the start of each of these Mondays, from all that was learnt on the days before: whether it had been met, and its predicted recall. */
export function weeklyKnown(events: readonly ReviewEvent[], mondays: readonly StudyDay[], context: SchedulingContext): RollupRow[] {
  const memories: { from: StudyDay; card: CardState }[] = [];
  replayReviews(events, context, (before, event, after) => {
    if (before?.reps !== after.reps) memories.push({ from: event.studyDay, card: after });
  });
  return mondays.flatMap((monday) => {
    const memory = memories.findLast(({ from }) => from < monday);
    return memory ? knownRow(memory.card, monday, context.params) : [];
  });
}

function knownRow({ stability, lastReviewedOn }: CardState, monday: StudyDay, params: MemoryParams): RollupRow[] {
  if (lastReviewedOn === null) return [];
  const predictedSum = retrievability(stability, daysBetween(lastReviewedOn, monday), params);
  return [{ studyDay: monday, dimension: 'known', bucket: '', reviews: 1, visibleMs: 0, attempts: 0, correct: 0, guessSum: 0, predictedSum }];
}
