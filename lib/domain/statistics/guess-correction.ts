/**
 * The share that was known, given the share that was right: (accuracy − g) / (1 − g), the classical correction for
 * guessing (F. M. Lord 1975, "Formula scoring and number-right scoring"). Example: 70 % right of four options is 60 % known.
 * Below chance is 0: one cannot know less than nothing.
 *
 * @param accuracy 0–1.
 * @param guessRate 0–1, the mean chance of being right without knowing; 1 (nothing could be learnt) gives 0.
 */
export function correctForGuessing(accuracy: number, guessRate: number): number {
  if (guessRate >= 1) return 0;
  return Math.max(0, (accuracy - guessRate) / (1 - guessRate));
}
