/** A review, the day it is due, and the days it may be moved to, as day numbers: `reviewedOn` < `first` ≤ `due` ≤ `last`. */
export type MovableReview = {
  due: number;
  first: number;
  last: number;
  /** The day of the review before it; null for a new fact, which cannot be moved. */
  reviewedOn: number | null;
};

export type BalanceContext = {
  today: number;
  /** Days from today whose load counts; what is due later is none of today's business. */
  horizonDays: number;
  /** Reviews done today, which today's load holds as well: or the next session would draw more into it. */
  doneToday: number;
  isEasy: (day: number) => boolean;
};

/**
 * Anki chooses a day with the weight load^-2.15 · interval^-3, times 0.0001 when it is an easy one
 * (rslib/src/scheduler/states/load_balancer.rs). The day of the greatest weight is the day with the least
 * load · interval^(3/2.15) · 0.0001^(-1/2.15), and no power of the load has to be taken.
 *
 * The interval counts since days further off look emptier than they will be: what is reviewed until then falls on them too.
 * Without it, simulated learners came late to everything and recalled 0.7 points less.
 */
const intervalExponent = 3 / 2.15;
const easyDayWeight = 0.0001 ** (-1 / 2.15);
/** Nobody feels a day of three reviews beside one of eight: a day with no more than this keeps what it has. */
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
  load[0] = doneToday;
  const days = reviews.map(({ due }) => Math.max(today, due));
  for (const day of days) load[day - today] = (load[day - today] ?? 0) + 1;

  for (const { review, index } of movable(reviews, today)) {
    const from = days[index] ?? today;
    if ((load[from - today] ?? 0) <= quietLoad && !isEasy(from)) continue;
    load[from - today] = (load[from - today] ?? 0) - 1;
    let best = from;
    let least = Infinity;
    for (let day = Math.max(today, review.first); day <= Math.min(review.last, today + horizonDays - 1); day++) {
      const interval = day - (review.reviewedOn ?? day);
      const burden = Math.max(quietLoad, (load[day - today] ?? 0) + 1) * (dayWeight[day - today] ?? 1) * interval ** intervalExponent;
      if (burden < least) [best, least] = [day, burden];
    }
    days[index] = best;
    load[best - today] = (load[best - today] ?? 0) + 1;
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
