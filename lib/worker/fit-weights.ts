import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';
import { defaultParams, toMemoryParams } from '@/lib/domain/scheduling/memory-model';
import { foretellTrainingLog } from '@/lib/domain/scheduling/weights/foretell-training-log';
import { meanLogLoss } from '@/lib/domain/scheduling/weights/log-loss';
import { minimumItems, shrinkWeights } from '@/lib/domain/scheduling/weights/shrink-weights';
import { itemsInTimeOrder, type TrainingLog } from '@/lib/domain/scheduling/weights/training-log';

/** `items`: the long-term reviews they were fitted to. */
export type FittedWeights = { ok: true; w: number[]; items: number } | { ok: false; reason: 'too-few-items' | 'not-enough-data' | 'no-better' };

/** Milliseconds between looks at whether training is done: with the optimizer's own value, the shortest training takes half a second. */
const progressEveryMs = 5;

/**
 * A learner's own weights, drawn towards the default; the same log gives the same weights. They have to explain the log better than the
 * default does, by our own model: a fit that went astray ends here.
 */
export async function fitWeights(log: TrainingLog): Promise<FittedWeights> {
  const items = toOptimizerItems(log);
  if (items.length < minimumItems) return { ok: false, reason: 'too-few-items' };
  const tuned = await tune(items);
  if (!tuned) return { ok: false, reason: 'not-enough-data' };
  const w = shrinkWeights(tuned, items.length);
  const own = toMemoryParams(defaultParams.version + 1, w);
  if (!own.ok || meanLogLoss(foretellTrainingLog(log, own.params)) >= meanLogLoss(foretellTrainingLog(log, defaultParams))) return { ok: false, reason: 'no-better' };
  return { ok: true, w, items: items.length };
}

/** Null where the optimizer finds too little to learn from, which it tells by throwing. */
async function tune(items: FSRSBindingItem[]): Promise<number[] | null> {
  try {
    // Dateline schedules no second review on one day. The short-term weights are kept all the same: they also cap stability after a lapse.
    return await computeParameters(items, { enableShortTerm: true, timeout: progressEveryMs });
  } catch (error) {
    if (error instanceof Error && error.message.includes('NotEnoughData')) return null;
    throw error;
  }
}

/** For each review the whole history up to it, as the optimizer wants it; without the shortest of them it says that there is not enough data. */
function toOptimizerItems(log: TrainingLog): FSRSBindingItem[] {
  const reviews = Array.from(log.ratings, (rating, index) => new FSRSBindingReview(rating, log.gapDays[index] ?? 0));
  return itemsInTimeOrder(log).map(({ start, end }) => new FSRSBindingItem(reviews.slice(start, end + 1)));
}
