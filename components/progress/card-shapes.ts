/** Days are 'YYYY-MM-DD' study days of the learner. */
export type CardEventView = {
  id: string;
  kind: 'review' | 'undo' | 'forget' | 'suspend' | 'resume' | 'bury' | 'set-due';
  studyDay: string;
  takenBack: boolean;
  review: { format: string; correct: boolean; visibleMs: number; attempt: { elapsedDays: number; predictedRecall: number } | null } | null;
  stem: string | null;
  stability: number | null;
  dueOn: string | null;
};

export type CardHistoryView = {
  factId: string;
  statement: string;
  articleSlug: string;
  articleTitle: string;
  language: string;
  direction: 'ltr' | 'rtl';
  today: string;
  card: { dueOn: string; stability: number; difficulty: number; reps: number; lapses: number; suspended: boolean } | null;
  recallNow: number | null;
  /** Earliest first. */
  events: readonly CardEventView[];
};
