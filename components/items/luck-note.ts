import { scoreAttempt } from '@/lib/domain/grading/score-attempt';

/** Says how much of a score luck explains, where that changes what it means; null where it does not. */
export function luckNote(answers: readonly { correct: boolean; optionCount: number | null }[]): string | null {
  const score = scoreAttempt(answers.map(({ correct, optionCount }) => ({ correct, optionsShown: optionCount ?? undefined })));
  const known = Math.round(score.guessCorrectedProportion * score.total);
  // Of a perfect or an empty score nothing is to be learned from this, nor of a difference that rounds away.
  if (score.correct === 0 || score.correct === score.total || known >= score.correct) return null;
  return `Some of these can be guessed. Allowing for luck, that is about ${known} of ${score.total} known.`;
}
