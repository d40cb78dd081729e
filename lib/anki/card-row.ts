import { daysBetween } from '@/lib/domain/scheduling/study-day';
import type { ExportNote } from '@/lib/schemas/anki-export';

/** Where a card stands in Anki’s terms: columns of `cards` from type to lapses, and its `data`. */
export type CardPlace = { type: number; queue: number; due: number; ivl: number; factor: number; reps: number; lapses: number; data: string };

const suspendedQueue = -1;
/** What SM-2 would start from, should its owner turn FSRS off. */
const startingFactor = 2500;

/**
 * @param firstDay the study day that Anki counts due days from.
 * @param position where a card that was never reviewed stands among the new ones.
 */
export function placeCard({ card }: Pick<ExportNote, 'card'>, firstDay: string, position: number, desiredRetention: number): CardPlace {
  const shared = { reps: card.reps, lapses: card.lapses };
  if (card.reps === 0 || card.lastReviewedOn === null) {
    return { ...shared, type: 0, queue: card.suspended ? suspendedQueue : 0, due: position, ivl: 0, factor: 0, data: JSON.stringify({ pos: position }) };
  }
  const data = { s: round(card.stability, 4), d: round(card.difficulty, 3), dr: round(desiredRetention, 2) };
  return {
    ...shared,
    type: 2,
    queue: card.suspended ? suspendedQueue : 2,
    due: daysBetween(firstDay, card.dueOn),
    ivl: Math.max(1, daysBetween(card.lastReviewedOn, card.dueOn)),
    factor: startingFactor,
    data: JSON.stringify(data),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
