import { isRecognition } from '@/lib/domain/question-set/composite';
import type { ReviewEvidence } from './schema';

/** Beyond a minute somebody has left the phone on the table (Anki's cap as well). */
export const longestCountedMs = 60_000;

/** How long an answer took, in milliseconds, as far as it may be counted as time spent; null where it was not measured. */
export function countedMs(visibleMs: number | null): number | null {
  return visibleMs === null ? null : Math.min(longestCountedMs, visibleMs);
}

/** Words to be read before an item can be answered: what `wordsShown` of the evidence says. */
export function wordsToRead({ stem, options = [], prompts = [] }: { stem: string; options?: readonly string[]; prompts?: readonly string[] }): number {
  return [stem, ...options, ...prompts].reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

/**
 * Nearly four times the 238 words a minute of silent reading (Brysbaert 2019, doi:10.1016/j.jml.2019.104047), and the
 * time a finger takes. A choice, on the low side: a question met before is recognised by its first words, and a choice
 * wrongly taken for a guess costs a learner more than a guess let through.
 */
const wordsPerSecond = 15;
const reactionMs = 300;

/**
 * Whether something was chosen in less time than it takes to read the question, so that being right says nothing (Wise
 * & Kong 2005, doi:10.1207/s15324818ame1802_2). False where the answer was typed, or the time or the words are not known.
 */
export function isRapidChoice(evidence: ReviewEvidence): boolean {
  if (evidence.type === 'recalled' || evidence.wordsShown === undefined || evidence.visibleMs === null) return false;
  return isRecognition(evidence.format) && evidence.visibleMs < reactionMs + (evidence.wordsShown / wordsPerSecond) * 1000;
}
