/** Days are 'YYYY-MM-DD' study days of the learner. */
export type DayCount = { day: string; count: number };
export type DayReviews = { day: string; reviews: number };

/** Observed recall with its 95 % interval; proportions 0–1, corrected for guessing. */
export type Recall = { n: number; recalled: number; proportion: number | null; low: number; high: number; target: number };

export type ProgressView = {
  streak: { current: number; longest: number };
  /** Today first. */
  forecast: readonly DayCount[];
  recall: Recall;
  /** The sum of the chances of recalling each card now. */
  factsKnown: number;
  cards: number;
  reviewsToday: number;
  /** Today last. */
  history: readonly DayReviews[];
};
