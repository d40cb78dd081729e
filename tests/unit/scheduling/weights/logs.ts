import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { defaultParams, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { scheduledReviews, type ScheduledReview } from '@/lib/domain/scheduling/weights/scheduled-reviews';
import { packTrainingLog, trainingRows, type TrainingLog } from '@/lib/domain/scheduling/weights/training-log';

const contextOf = (params: MemoryParams, firstTryAccuracy: number): SchedulingContext => ({ params, desiredRetention: 0.9, firstTryAccuracy });

/** What a log of many facts schedules, fact by fact. */
export function scheduledByFact(events: readonly ReviewEvent[], params: MemoryParams = defaultParams, firstTryAccuracy = 0.5): ScheduledReview[][] {
  const byFact = new Map<string, ReviewEvent[]>();
  for (const event of events) {
    const log = byFact.get(event.cardId);
    if (log) log.push(event);
    else byFact.set(event.cardId, [event]);
  }
  return [...byFact.values()].map((log) => scheduledReviews(log, contextOf(params, firstTryAccuracy)));
}

export function toTrainingLog(events: readonly ReviewEvent[], params?: MemoryParams, firstTryAccuracy?: number): TrainingLog {
  return packTrainingLog(scheduledByFact(events, params, firstTryAccuracy).flatMap(trainingRows));
}
