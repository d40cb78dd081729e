import { maximumIntervalDays } from '@/lib/domain/scheduling/apply-review';
import { intervalDays } from '@/lib/domain/scheduling/memory-model';
import { dayNumberOf } from '@/lib/domain/scheduling/study-day';
import type { MovableReview } from './balance-days';
import type { Askable } from './choose-for-today';
import type { MemoryCard, PlanContext } from './day-plan';
import { fuzzDays } from './fuzz-window';
import { recallGained, weightOf } from './value-of-asking';

/** A card as the plan reckons with it: days as numbers, its window, and what asking for it today is worth. */
export type PlanCandidate = Askable & MovableReview & { articleId: string; card: MemoryCard; /** Its own day, until balancing moves it. */ plannedDay: number };

/** Without being asked, a new fact is not recalled at all. */
const newFactGain = 1;

/** The candidate a card is, or nothing when it is not to be asked for within the horizon. */
export function toPlanCandidate(card: MemoryCard, context: PlanContext, today: number, horizonDays: number): PlanCandidate | null {
  const { state } = card;
  if (state.suspended || state.buriedOn === context.today) return null;
  const due = dayNumberOf(state.dueOn);
  if (due >= today + horizonDays) return null;
  const reviewedOn = state.lastReviewedOn === null ? null : dayNumberOf(state.lastReviewedOn);
  const shift = reviewedOn === null ? 0 : shiftOf(state, due - reviewedOn, context);
  const isToday = due - shift <= today;
  return {
    card,
    articleId: card.articleId,
    due,
    reviewedOn,
    first: due - shift,
    last: due + shift,
    plannedDay: due,
    isNew: reviewedOn === null,
    // Only what could be asked today is compared by it.
    value: isToday ? valueToday(card, reviewedOn === null ? null : Math.max(0, today - reviewedOn), today, context) : 0,
  };
}

/** A day that is not what the memory asks for was chosen by the learner, or for another target: it is kept. */
function shiftOf(state: MemoryCard['state'], interval: number, { desiredRetention, params }: PlanContext): number {
  const shift = fuzzDays(interval);
  if (shift === 0) return 0;
  return interval === Math.min(maximumIntervalDays, intervalDays(state.stability, desiredRetention, params)) ? shift : 0;
}

function valueToday({ state, salience, asOf }: MemoryCard, elapsedDays: number | null, today: number, { params }: PlanContext): number {
  const gain = elapsedDays === null ? newFactGain : recallGained(state, elapsedDays, params);
  return gain * weightOf({ salience, ageDays: today - dayNumberOf(asOf) });
}
