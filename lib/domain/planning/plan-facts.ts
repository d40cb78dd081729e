import { dayNumberOf, studyDayOfNumber, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { balanceDays } from './balance-days';
import { chooseForToday } from './choose-for-today';
import { isEasyDay, secondsOfDay } from './day-minutes';
import type { FactPlan, MemoryCard, PlanContext } from './day-plan';
import { greatestShiftDays } from './fuzz-window';
import { toPlanCandidate, type PlanCandidate } from './plan-candidate';
import { spreadArticles } from './spread-articles';
import { spreadLater } from './spread-later';

/**
 * Cards due within so many days from today are all that a plan looks at: those that could be drawn into today, and those that
 * weigh on the days these could be moved to instead.
 */
export const planHorizonDays = 2 * greatestShiftDays + 2;

/**
 * What to review today, and what waits until when. A card's own day stays what its log says; the plan is made anew whenever it
 * is asked for, from the cards alone, so that two devices with the same cards make the same one (decision 015).
 *
 * - Reviews move inside their fuzz window, towards days with less to do and away from easy weekdays.
 * - What is due is cut to the learner's minutes and those they added for today, the most valuable first; what does not fit is spread over
 *   the next days.
 * - Facts of one article are kept apart, so that one answer does not prompt the next.
 *
 * The order of `cards` makes no difference. Cards due later than `planHorizonDays`, suspended or buried today are passed over.
 */
export function planFacts(cards: readonly MemoryCard[], context: PlanContext): FactPlan {
  const today = dayNumberOf(context.today);
  const isEasy = (day: number): boolean => isEasyDay(day, context);
  const secondsToday = secondsOfDay(today, context) + (context.extraMinutes ?? 0) * 60;
  const candidates = byFact(cards).flatMap((card) => toPlanCandidate(card, context, today, planHorizonDays) ?? []);
  const days = balanceDays(candidates, { today, horizonDays: planHorizonDays, doneToday: context.done.reviews, isEasy });
  candidates.forEach((candidate, index) => {
    candidate.plannedDay = days[index] ?? candidate.due;
  });

  const forToday = candidates.filter(({ plannedDay }) => plannedDay === today);
  const places = placesLeft(secondsToday, context);
  const { chosen, waiting } = chooseForToday(forToday.filter(({ due }) => due <= today), places, Math.max(0, context.newFactsPerDay - context.done.newFacts));
  // What is drawn forward takes the place of nothing that is due.
  const early = chooseForToday(forToday.filter(({ due }) => due > today), places - chosen.length, 0).chosen;
  const asked = [...chosen, ...early];

  const placesOn = (day: number): number => Math.floor(secondsOfDay(day, context) / context.secondsPerCard);
  const waitUntil = spreadLater(waiting, candidates, { today, horizonDays: planHorizonDays, placesOn, newFactsPerDay: context.newFactsPerDay });
  const nextDays = [...candidates.map(({ plannedDay }) => plannedDay), ...waitUntil].filter((day): day is number => day !== null && day > today);
  const moved = candidates.filter(({ due, plannedDay }) => due <= today && plannedDay > today);
  return {
    queue: spreadArticles(asked).map(({ card }) => card.factId),
    later: [...moved.map((candidate) => toLater(candidate, candidate.plannedDay)), ...waiting.map((candidate, index) => toLater(candidate, waitUntil[index] ?? null))],
    figures: {
      asked: asked.length,
      waiting: waiting.length,
      minutes: (asked.length * context.secondsPerCard) / 60,
      daysAway: context.lastStudiedOn === null ? 0 : Math.max(0, today - dayNumberOf(context.lastStudiedOn) - 1),
      spreadUntil: lastDay(waitUntil),
      tomorrow: Math.min(placesOn(today + 1), nextDays.filter((day) => day === today + 1).length),
      nextOn: nextDays.length === 0 ? null : studyDayOfNumber(Math.min(...nextDays)),
    },
  };
}

/** In one order, which decides every tie from here on. */
function byFact(cards: readonly MemoryCard[]): MemoryCard[] {
  return [...cards].sort((a, b) => (a.factId < b.factId ? -1 : 1));
}

function toLater({ card }: PlanCandidate, day: number | null): FactPlan['later'][number] {
  return { factId: card.factId, on: day === null ? null : studyDayOfNumber(day) };
}

/** Reviews there is still time for. One always fits into a day not yet begun, however slow the learner and however easy the day. */
function placesLeft(seconds: number, { done, secondsPerCard }: PlanContext): number {
  const places = Math.floor(Math.max(0, seconds - done.seconds) / secondsPerCard);
  return done.reviews === 0 && seconds > 0 ? Math.max(1, places) : places;
}

function lastDay(days: readonly (number | null)[]): StudyDay | null {
  const last = days.reduce<number | null>((latest, day) => (latest === null || day === null ? null : Math.max(latest, day)), 0);
  return last === null || last === 0 ? null : studyDayOfNumber(last);
}
