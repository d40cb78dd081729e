import type { PlanContext } from './day-plan';
import { isoWeekdayOf } from './iso-weekday';

/** Of the minutes of a day, what an easy day has. */
const easyDayShare = 0.25;

type Days = Pick<PlanContext, 'easyWeekdays'>;

/** Whether as little as can be is asked on a day number. A week of easy days has none. */
export function isEasyDay(day: number, { easyWeekdays }: Days): boolean {
  return easyWeekdays.length < 7 && easyWeekdays.includes(isoWeekdayOf(day));
}

/** Seconds of review that a day number has by the learner's own settings, before anything is done on it. */
export function secondsOfDay(day: number, context: Days & Pick<PlanContext, 'minutesPerDay'>): number {
  return context.minutesPerDay * 60 * (isEasyDay(day, context) ? easyDayShare : 1);
}
