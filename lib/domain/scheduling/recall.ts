import { correctForGuessing } from '@/lib/domain/statistics/guess-correction';
import { wilsonInterval } from '@/lib/domain/statistics/wilson-interval';
import { guessRateOf } from './rating-of-evidence';
import { byEffectiveOrder } from './replay-reviews';
import type { ReviewEvent } from './schema';
import type { StudyDay } from './study-day';

/** One test of memory: the first review of a fact on a day, after the day it was met. */
export type RecallAttempt = { cardId: string; studyDay: StudyDay; correct: boolean; guessRate: number };

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
 * The tests of memory in a log: drills, undone events and the first meeting with each fact (there was nothing to recall) left out.
 * `events` may hold many cards, in any order, repeated or not.
 */
export function recallAttempts(events: readonly ReviewEvent[]): RecallAttempt[] {
  const ordered = [...new Map(events.map((event) => [event.id, event])).values()].sort(byEffectiveOrder);
  const undone = new Set(ordered.flatMap((event) => (event.kind === 'undo' && event.target ? [event.target] : [])));
  const lastDayOfCard = new Map<string, StudyDay>();
  const attempts: RecallAttempt[] = [];
  for (const { id, kind, cardId, studyDay, evidence } of ordered) {
    if (undone.has(id)) continue;
    if (kind === 'forget') lastDayOfCard.delete(cardId);
    if (kind !== 'review' || !evidence) continue;
    const last = lastDayOfCard.get(cardId);
    if (last !== undefined && studyDay <= last) continue;
    lastDayOfCard.set(cardId, studyDay);
    if (last === undefined) continue;
    const correct = evidence.type === 'answered' ? evidence.correct : evidence.rating > 1;
    attempts.push({ cardId, studyDay, correct, guessRate: guessRateOf(evidence) });
  }
  return attempts;
}

export function observedRecall(attempts: readonly RecallAttempt[]): ObservedRecall {
  const total = attempts.length;
  const correct = attempts.filter((attempt) => attempt.correct).length;
  const interval = wilsonInterval(correct, total);
  const guessRate = total === 0 ? 0 : attempts.reduce((sum, attempt) => sum + attempt.guessRate, 0) / total;
  return {
    attempts: total,
    correct,
    proportion: total === 0 ? null : correct / total,
    interval,
    guessCorrected: total === 0 ? null : correctForGuessing(correct / total, guessRate),
    guessCorrectedInterval: { low: correctForGuessing(interval.low, guessRate), high: correctForGuessing(interval.high, guessRate) },
  };
}
