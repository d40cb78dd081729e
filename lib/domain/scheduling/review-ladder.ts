import { isRecognition } from '@/lib/domain/question-set/composite';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import type { CardState } from './schema';

/** From recognising to producing. */
const easeOfFormat: Record<ItemFormat, number> = { 'true-false': 0, 'multiple-choice': 1, matching: 1, ordering: 2, cloze: 2, numeric: 3, 'short-answer': 4 };

/** Right recognitions in a row, and days of stability, after which an answer is asked for and no longer offered. */
const recognitionsBeforeTyping = 2;
const stableDaysBeforeTyping = 7;

export type SiblingItem = { id: string; format: ItemFormat };

/**
 * Which of a fact's items to ask next: recognition first, typed recall once the fact sits; never the item shown last
 * while there is another. Items of one rung take turns. Undefined only when there are no items.
 */
export function nextSibling(items: readonly SiblingItem[], state: Pick<CardState, 'lastItemId' | 'reps' | 'stability' | 'recognitionStreak'>): SiblingItem | undefined {
  const others = items.filter((item) => item.id !== state.lastItemId);
  const candidates = others.length > 0 ? others : items;
  const typed = readyToType(state);
  const preferred = candidates.filter((item) => isRecognition(item.format) !== typed);
  const rung = [...(preferred.length > 0 ? preferred : candidates)].sort((a, b) => easeOfFormat[a.format] - easeOfFormat[b.format] || (a.id < b.id ? -1 : 1));
  const turn = rung.findIndex((item) => isAfter(item, items.find((shown) => shown.id === state.lastItemId)));
  return rung[Math.max(0, turn)];
}

export function readyToType(state: Pick<CardState, 'stability' | 'recognitionStreak'>): boolean {
  return state.recognitionStreak >= recognitionsBeforeTyping || state.stability >= stableDaysBeforeTyping;
}

function isAfter(item: SiblingItem, shown: SiblingItem | undefined): boolean {
  if (!shown) return false;
  return easeOfFormat[item.format] - easeOfFormat[shown.format] > 0 || (item.format === shown.format && item.id > shown.id);
}
