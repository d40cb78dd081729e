import { correctForGuessing } from '@/lib/domain/statistics/guess-correction';

/** One place of an attempt. `correct` is null while unanswered; `optionsShown` is absent where the answer was typed. */
export type ScoredResponse = { correct: boolean | null; optionsShown?: number };

export type AttemptScore = {
  correct: number;
  answered: number;
  total: number;
  /** Correct over total, 0–1; an unanswered item counts as not known. 0 for an empty attempt. */
  proportion: number;
  /** The share known, less what luck explains, 0–1. Nothing is taken off for an unanswered item: nobody guessed it. */
  guessCorrectedProportion: number;
};

export function scoreAttempt(responses: readonly ScoredResponse[]): AttemptScore {
  const total = responses.length;
  const answered = responses.filter((response) => response.correct !== null);
  const correct = answered.filter((response) => response.correct).length;
  if (total === 0) return { correct: 0, answered: 0, total: 0, proportion: 0, guessCorrectedProportion: 0 };
  const lucky = answered.reduce((sum, { optionsShown }) => sum + (optionsShown ? 1 / optionsShown : 0), 0);
  return {
    correct,
    answered: answered.length,
    total,
    proportion: correct / total,
    guessCorrectedProportion: correctForGuessing(correct / total, lucky / total),
  };
}
