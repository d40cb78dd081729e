import { dayNumberOf } from '@/lib/domain/scheduling/study-day';
import { secondsOfDay } from './day-minutes';
import type { MemoryCard, PlanContext } from './day-plan';
import { planFacts } from './plan-facts';

/** Short enough that saying yes is no resolution; it can be said again. */
const stepMinutes = 5;

/** More of today, for a learner who has done what it asked and has time left. */
export type GoingOn = {
  /** For `PlanContext.extraMinutes`: all that is added to today, what was added before included. */
  extraMinutes: number;
  /** Facts that these let be asked. */
  facts: number;
  /** What they will take, at the learner's own pace. */
  minutes: number;
};

/**
 * What a few minutes more would bring today, counted from what the learner has used so far, also where that is more than the day had. Null
 * where they would bring nothing: what waits then is new facts beyond the learner's limit, or nothing waits.
 */
export function planGoingOn(cards: readonly MemoryCard[], context: PlanContext): GoingOn | null {
  const usedMinutes = (context.done.seconds - secondsOfDay(dayNumberOf(context.today), context)) / 60;
  const extraMinutes = Math.max(usedMinutes, context.extraMinutes ?? 0) + stepMinutes;
  const { asked, minutes } = planFacts(cards, { ...context, extraMinutes }).figures;
  return asked === 0 ? null : { extraMinutes, facts: asked, minutes };
}
