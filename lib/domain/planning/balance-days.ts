/** A review, the day it is due, and the days it may be moved to, as day numbers. `first` ≤ `due` ≤ `last`. */
export type MovableReview = { due: number; first: number; last: number };

export type BalanceContext = {
  today: number;
  /** Days from today whose load counts; what is due later is none of today's business. */
  horizonDays: number;
  /** Reviews done today, which today's load holds as well: or the next session would draw more into it. */
  doneToday: number;
  isEasy: (day: number) => boolean;
};

/**
 * How many times its reviews an easy day counts. Anki chooses a day with the weight load^-2.15, times 0.0001 when it is
 * easy (rslib/src/scheduler/states/load_balancer.rs); the day of the greatest weight is the one with the least load × 0.0001^(-1/2.15).
 */
const easyDayWeight = 0.0001 ** (-1 / 2.15);
/** Nobody feels a day of three reviews beside one of eight, so below this a day's load moves nothing. */
const quietLoad = 10;

/**
 * The day of each review, moved inside its window towards days with less to do and away from easy days.
 *
 * Each starts on its own day; those nearest to the end of their window choose first, and their order decides ties. There is no
 * chance in it, which Anki uses here: it would have two devices plan two different days.
 *
 * @returns one day number for each review, in the order given; never before today, and inside its window where that still reaches today.
 */
export function balanceDays(reviews: readonly MovableReview[], { today, horizonDays, doneToday, isEasy }: BalanceContext): number[] {
  const load = new Array<number>(horizonDays).fill(0);
  const dayWeight = load.map((_, ahead) => (isEasy(today + ahead) ? easyDayWeight : 1));
  const add = (day: number, count: number): void => {
    if (day - today < horizonDays) load[day - today] = (load[day - today] ?? 0) + count;
  };
  /** What the day would weigh with one review more. */
  const burden = (day: number): number => Math.max(quietLoad, (load[day - today] ?? 0) + 1) * (dayWeight[day - today] ?? 1);

  add(today, doneToday);
  const days = reviews.map(({ due }) => Math.max(today, due));
  for (const day of days) add(day, 1);
  for (const { review, index } of movable(reviews, today)) {
    const from = days[index] ?? today;
    add(from, -1);
    let best = from;
    let least = burden(from);
    for (let day = Math.max(today, review.first); day <= Math.min(review.last, today + horizonDays - 1); day++) {
      const weighs = burden(day);
      if (weighs < least || (weighs === least && Math.abs(day - review.due) < Math.abs(best - review.due))) [best, least] = [day, weighs];
    }
    days[index] = best;
    add(best, 1);
  }
  return days;
}

/** What can still be moved, nearest to the end of its window first. */
function movable(reviews: readonly MovableReview[], today: number): { review: MovableReview; index: number }[] {
  return reviews
    .map((review, index) => ({ review, index }))
    .filter(({ review: { first, last } }) => last > today && last > first)
    .sort(({ review: a }, { review: b }) => a.last - b.last || a.due - b.due);
}
