import { gradeResponse, type Grade } from '@/lib/domain/grading/grade-response';
import { wordsToRead } from '@/lib/domain/scheduling/answer-time';
import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import type { BundledArticle, BundledItem } from '@/lib/schemas/memory-bundle';
import type { EvidenceRequest } from '@/lib/schemas/review';
import type { Asked } from './types';

/** Grades by the same rules as the server. Of other answers it knows those of the learner's own cards. */
export function gradeHere(item: BundledItem, article: Pick<BundledArticle, 'otherNames'> | undefined, response: string): Grade {
  const own = [item.key, ...(item.accepted ?? [])];
  const otherNames = item.options ? [] : (article?.otherNames ?? []).flatMap(({ factId, names }) => (factId === item.factId ? [] : names)).filter((name) => !own.includes(name));
  return gradeResponse({ ...item, otherNames: [...new Set(otherNames)] }, response);
}

/** What is kept of an answer: what was shown and done, never what it is worth. */
export function toEvidence(item: BundledItem, asked: Asked, correct: boolean): EvidenceRequest {
  const { id, revision, format, options, measuredGuessRate } = item;
  const hints = asked.hints ?? 0;
  return {
    type: 'answered',
    itemId: id,
    itemRevision: revision,
    format,
    // A hint takes one wrong option away.
    ...(options ? { optionsShown: Math.max(1, options.length - hints) } : {}),
    correct,
    hints,
    visibleMs: asked.visibleMs === null ? null : Math.round(asked.visibleMs),
    attemptNumber: asked.attemptNumber ?? 1,
    ...(measuredGuessRate === undefined ? {} : { measuredGuessRate }),
    wordsShown: wordsToRead(item),
    graderVersion: GRADER_VERSION,
  };
}
