/** Days are 'YYYY-MM-DD' study days of the learner. */
export type DayCount = { day: string; count: number };
export type DaySum = { day: string; reviews: number; visibleMs: number };

/** Observed recall of one kind of test, with its 95 % interval; proportions 0–1, corrected for guessing. */
export type Recall = {
  bucket: string;
  n: number;
  recalled: number;
  proportion: number | null;
  low: number;
  high: number;
  /** Mean predicted recall. */
  predicted: number | null;
};

export type KnownOn = { day: string; known: number; met: number };

/** How many cards of each class, lowest first. */
export type Memory = { cards: number; known: number; stability: readonly number[]; difficulty: readonly number[]; retrievability: readonly number[] };

export type Leech = { factId: string; statement: string; articleSlug: string; articleTitle: string; lapses: number };

export type ProgressView = {
  today: string;
  target: number;
  streak: { current: number; longest: number };
  /** Today first, and holding `waiting`. */
  forecast: { days: readonly DayCount[]; waiting: number };
  recall: Recall;
  recallBy: { age: readonly Recall[]; format: readonly Recall[]; topic: readonly Recall[] };
  calibration: readonly Recall[];
  memory: Memory;
  /** A point a week, and now. */
  known: readonly KnownOn[];
  /** A year, today last. */
  days: readonly DaySum[];
  leeches: readonly Leech[];
};
