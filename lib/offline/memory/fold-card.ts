import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { defaultParams, toMemoryParams, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, ReviewEvent } from '@/lib/domain/scheduling/schema';
import type { BundledLearner } from '@/lib/schemas/memory-bundle';

/** The memory model recognises parameters by their identity, so the same weights are always the same object. */
const known = new Map<string, MemoryParams>();

function paramsOf({ version, w }: BundledLearner['weights']): MemoryParams {
  if (version === defaultParams.version) return defaultParams;
  const key = JSON.stringify([version, w]);
  const found = known.get(key);
  if (found) return found;
  const made = toMemoryParams(version, w);
  // Weights that cannot be read are a newer app's: until the page is reloaded, the default is near enough, and the server has the last word.
  const params = made.ok ? made.params : defaultParams;
  known.set(key, params);
  return params;
}

export function contextOf(settings: BundledLearner): SchedulingContext {
  return { params: paramsOf(settings.weights), desiredRetention: settings.desiredRetention, firstTryAccuracy: settings.firstTryAccuracy };
}

/** The card a log amounts to, by the same fold as on the server. */
export function foldCard(log: readonly ReviewEvent[], settings: BundledLearner): CardState | null {
  return replayReviews(log, contextOf(settings));
}
