import { applyReview, type SchedulingContext } from './apply-review';
import type { CardState, ReviewEvent } from './schema';

/** Is shown each event that counts, in the order of the log, with the card as it was and as it became. */
export type FoldObserver = (before: CardState | null, event: ReviewEvent, after: CardState) => void;

/**
 * The card that a log of one learner and one fact amounts to; null when nothing in it counts.
 *
 * The order, batches and repetition in which events arrive make no difference: events are taken once each, those named
 * by an undo are left out (also when the undo arrived first), and the rest are folded by (effectiveAt, id).
 * An undo of an undo does nothing. Events of another fact must not be passed in.
 *
 * @param observe whoever wants to know of every step (trace-reviews.ts) learns it here, so that the rules are followed in one place.
 */
export function replayReviews(events: readonly ReviewEvent[], context: SchedulingContext, observe?: FoldObserver): CardState | null {
  const ordered = inOrder(events);
  const undone = undoneBy(ordered);
  let card: CardState | null = null;
  for (const event of ordered) {
    if (event.kind === 'undo' || undone.has(event.id)) continue;
    const before: CardState | null = card;
    card = applyReview(before, event, context);
    observe?.(before, event, card);
  }
  const last = ordered.at(-1);
  // The head counts undone and undoing events too: it says how far the log was read, not what counted.
  return card && last ? { ...card, logHead: { effectiveAt: last.effectiveAt, id: last.id } } : null;
}

/** Once each, by `byEffectiveOrder`. An id stands for one event, so repeats come to lie side by side. */
function inOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  // A log out of the store is in order as it is, and looking is cheaper than sorting.
  if (events.every((event, index) => index === 0 || isBefore(events[index - 1], event))) return events;
  const sorted = [...events].sort(byEffectiveOrder);
  return sorted.filter((event, index) => event.id !== sorted[index - 1]?.id);
}

function isBefore(earlier: ReviewEvent | undefined, later: ReviewEvent): boolean {
  return earlier !== undefined && byEffectiveOrder(earlier, later) < 0;
}

const nothing: ReadonlySet<string> = new Set();

function undoneBy(events: readonly ReviewEvent[]): ReadonlySet<string> {
  if (!events.some(({ kind }) => kind === 'undo')) return nothing;
  return new Set(events.flatMap(({ kind, target }) => (kind === 'undo' && target !== undefined ? [target] : [])));
}

/** The one order of a log. */
export function byEffectiveOrder(a: Pick<ReviewEvent, 'effectiveAt' | 'id'>, b: Pick<ReviewEvent, 'effectiveAt' | 'id'>): number {
  return a.effectiveAt.getTime() - b.effectiveAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Whether `applyReview` gives what a full replay would, so that a log need not be read.
 *
 * @param card null only when the log held no event at all; a log of nothing but undos also has no card, and needs a replay.
 * @param isUndone whether an undo already stored names this event.
 */
export function canApplyDirectly(card: CardState | null, event: ReviewEvent, isUndone: boolean): boolean {
  if (event.kind === 'undo' || isUndone) return false;
  return card === null || byEffectiveOrder(card.logHead, event) < 0;
}
