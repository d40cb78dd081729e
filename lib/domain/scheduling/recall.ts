import { correctForGuessing } from '@/lib/domain/statistics/guess-correction';
import { wilsonInterval } from '@/lib/domain/statistics/wilson-interval';

export type ObservedRecall = {
  attempts: number;
  correct: number;
  /** Correct over attempts, 0–1; null when there were none. */
  proportion: number | null;
  /** Wilson's 95 % interval of `proportion`. */
  interval: { low: number; high: number };
  /** The same three, less what luck explains: this is what a learner is shown. */
  guessCorrected: number | null;
  guessCorrectedInterval: { low: number; high: number };
};

/**
 * How often facts were still known, from sums over tests of memory (rollup.ts).
 *
 * @param tests.guessSum the chance of being right without knowing, 0–1, summed over the attempts.
 */
export function observedRecall({ attempts, correct, guessSum }: { attempts: number; correct: number; guessSum: number }): ObservedRecall {
  const interval = wilsonInterval(correct, attempts);
  const guessRate = attempts === 0 ? 0 : guessSum / attempts;
  return {
    attempts,
    correct,
    proportion: attempts === 0 ? null : correct / attempts,
    interval,
    guessCorrected: attempts === 0 ? null : correctForGuessing(correct / attempts, guessRate),
    guessCorrectedInterval: { low: correctForGuessing(interval.low, guessRate), high: correctForGuessing(interval.high, guessRate) },
  };
}
