/** A learner who looks away for longer is not thinking: Anki caps answer times at a minute too. */
const longestSeconds = 60;
/** What an answer takes until the learner's own pace is known, and how many answers that guess is worth. */
export const assumedSeconds = 12;
const assumedWeight = 20;

/**
 * Seconds one review takes this learner: the mean of what was measured with a tenth cut off at either end, each time
 * capped at a minute, drawn towards an assumed pace while measurements are few.
 *
 * @param visibleMs milliseconds each item was on screen, of recent reviews; null where it was not measured.
 * @returns seconds, above 0.
 */
export function secondsPerCard(visibleMs: readonly (number | null)[]): number {
  const seconds = visibleMs
    .filter((ms): ms is number => ms !== null && ms > 0)
    .map((ms) => Math.min(longestSeconds, ms / 1000))
    .sort((a, b) => a - b);
  const cut = Math.floor(seconds.length / 10);
  const kept = seconds.slice(cut, seconds.length - cut);
  const sum = kept.reduce((total, each) => total + each, 0);
  return (sum + assumedWeight * assumedSeconds) / (kept.length + assumedWeight);
}
