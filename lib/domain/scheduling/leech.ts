import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { replayReviews, type FoldObserver } from './replay-reviews';
import type { SchedulingContext } from './apply-review';
import type { ReviewEvent, ReviewEvidence } from './schema';

/** As many as Anki's: so much forgetting takes more time than it is worth, unless something changes. */
export const lapsesOfLeech = 8;
const lapsesUntilSaidAgain = 4;

/** Whether a fact keeps being forgotten. From then on it is asked in another format than the one missed most (review-ladder.ts). */
export function isLeech(lapses: number): boolean {
  return lapses >= lapsesOfLeech;
}

/**
 * Whether the lapse just made, a card's so many-th, is one to stop at: the 8th and then every 4th. The learner is then
 * shown the fact in its paragraph and told that it will be asked otherwise. After the answer and not before the next
 * question, which it would answer.
 */
export function isLeechMoment(lapses: number): boolean {
  return isLeech(lapses) && (lapses - lapsesOfLeech) % lapsesUntilSaidAgain === 0;
}

/**
 * The format in which a fact was missed most often since it was last started; of two, the one missed later.
 *
 * @param log of this one fact, in any order.
 * @param formatOfItem of the items it has now: a recall says which item was shown and not how it asks.
 * @returns undefined when nothing was missed, or in no format that is known.
 */
export function formatMissedMost(log: readonly ReviewEvent[], context: SchedulingContext, formatOfItem: ReadonlyMap<string, ItemFormat>): ItemFormat | undefined {
  const misses = new Map<ItemFormat, number>();
  let most: ItemFormat | undefined;
  const observe: FoldObserver = (before, event, after) => {
    if (event.kind === 'forget') {
      misses.clear();
      most = undefined;
    }
    if (!before || after.lapses <= before.lapses || !event.evidence) return;
    const format = formatOf(event.evidence, formatOfItem);
    if (!format) return;
    const count = (misses.get(format) ?? 0) + 1;
    misses.set(format, count);
    if (most === undefined || count >= (misses.get(most) ?? 0)) most = format;
  };
  replayReviews(log, context, observe);
  return most;
}

function formatOf(evidence: ReviewEvidence, formatOfItem: ReadonlyMap<string, ItemFormat>): ItemFormat | undefined {
  return evidence.type === 'answered' ? evidence.format : formatOfItem.get(evidence.itemId);
}
