import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { PlanContext } from './day-plan';

/** How a learner has got on up to some moment of a study day: what of a plan is read off the log. */
export type Studied = {
  on: StudyDay;
  /** Facts reviewed on that day, and those of them that were met for the first time. */
  reviews: number;
  newFacts: number;
  /** Time with questions on the screen on that day, drills and answers that were taken back included. */
  seconds: number;
  /** The last study day before `on` with a review; null when there was none. */
  lastBefore: StudyDay | null;
  /** From `secondsPerCard`. */
  secondsPerCard: number;
};

/** What a learner decides about their days, with the weights their cards are folded with. */
export type PlanSettings = Pick<PlanContext, 'minutesPerDay' | 'newFactsPerDay' | 'desiredRetention' | 'params'> & { easyDays: readonly number[] };

/** Minutes that a learner added to one day. */
export type AddedMinutes = { on: StudyDay; minutes: number };

/**
 * Everything a plan of `today` reckons with beside the cards. Of an earlier day's figures the pace still holds, and that it was studied on; minutes
 * added to an earlier day are gone with it.
 */
export function planContextOf({ easyDays, ...settings }: PlanSettings, studied: Studied, today: StudyDay, added?: AddedMinutes): PlanContext {
  const { on, reviews, newFacts, seconds, lastBefore, secondsPerCard } = studied;
  const ofToday = on === today;
  return {
    ...settings,
    today,
    easyWeekdays: easyDays,
    extraMinutes: added?.on === today ? added.minutes : 0,
    secondsPerCard,
    done: ofToday ? { reviews, newFacts, seconds } : { reviews: 0, newFacts: 0, seconds: 0 },
    lastStudiedOn: !ofToday && on < today && reviews > 0 ? on : lastBefore,
  };
}
