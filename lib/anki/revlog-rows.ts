import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { retrievability } from '@/lib/domain/scheduling/memory-model';
import { ratingOfEvidence } from '@/lib/domain/scheduling/rating-of-evidence';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import { daysBetween } from '@/lib/domain/scheduling/study-day';

/** A row of Anki’s review log, without its card. Intervals are days. */
export type RevlogRow = { at: number; ease: number; ivl: number; lastIvl: number; factor: number; time: number; type: number };

const kinds = { learning: 0, review: 1, filtered: 3, manual: 4 } as const;
/** Anki stores no longer answer time. */
const longestAnswerMs = 60_000;

/**
 * The log of one fact as Anki would have kept it. What was undone is left out, and so is hiding a card, which Anki does not log.
 * A drill is what Anki calls a review in a filtered deck without rescheduling (kind 3, factor 0): kept, and passed over by its scheduler.
 */
export function toRevlogRows(events: readonly ReviewEvent[], context: SchedulingContext): RevlogRow[] {
  const rows: RevlogRow[] = [];
  let interval = 0;
  replayReviews(events, context, (before, event, after) => {
    const at = event.effectiveAt.getTime();
    if (event.kind === 'forget') {
      rows.push({ at, ease: 0, ivl: 0, lastIvl: interval, factor: 0, time: 0, type: kinds.manual });
      interval = 0;
    }
    if (event.kind === 'set-due' && after.reps > 0) {
      const lastIvl = interval;
      interval = Math.max(1, daysBetween(event.studyDay, after.dueOn));
      rows.push({ at, ease: 0, ivl: interval, lastIvl, factor: factorOf(after), time: 0, type: kinds.manual });
    }
    if (event.kind !== 'review' || !event.evidence) return;
    const isDrill = before !== null && after.reps === before.reps;
    const time = Math.min(longestAnswerMs, Math.max(0, Math.round(event.evidence.visibleMs ?? 0)));
    const lastIvl = interval;
    if (!isDrill) interval = Math.max(1, daysBetween(event.studyDay, after.dueOn));
    const type = isDrill ? kinds.filtered : after.reps === 1 ? kinds.learning : kinds.review;
    rows.push({ at, ease: easeOf(before, event, context), ivl: interval, lastIvl, factor: isDrill ? 0 : factorOf(after), time, type });
  });
  return rows;
}

/** A right choice that may have been luck is Good: what Anki knows of luck is nothing. */
function easeOf(before: CardState | null, event: ReviewEvent, context: SchedulingContext): number {
  if (!event.evidence) return 0;
  const elapsed = before?.lastReviewedOn ? Math.max(0, daysBetween(before.lastReviewedOn, event.studyDay)) : null;
  const predicted = before && elapsed !== null ? retrievability(before.stability, elapsed, context.params) : context.firstTryAccuracy;
  const rated = ratingOfEvidence(event.evidence, predicted);
  return rated.kind === 'rating' ? rated.rating : 3;
}

/** FSRS’s difficulty 1–10, where Anki’s log keeps it: 100–1100, so that it is never taken for an ease factor of old. */
function factorOf({ difficulty }: CardState): number {
  return Math.round(((difficulty - 1) / 9 + 0.1) * 1000);
}
