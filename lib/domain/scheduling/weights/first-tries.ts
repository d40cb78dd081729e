import { isRecognition } from '@/lib/domain/question-set/composite';
import type { ScheduledReview } from './scheduled-reviews';

export type FirstTries = { tries: number; correct: number };

/** The first answer to a fact, if it was typed: what `firstTryAccuracy` is measured by. A hint makes it wrong. Coming back after a forget is not a first meeting. */
export function firstTryOf(reviews: readonly ScheduledReview[]): FirstTries {
  const evidence = reviews[0]?.evidence;
  if (evidence?.type !== 'answered' || isRecognition(evidence.format)) return { tries: 0, correct: 0 };
  return { tries: 1, correct: evidence.correct && evidence.hints === 0 ? 1 : 0 };
}
