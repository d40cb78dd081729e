import { isRecognition } from '@/lib/domain/question-set/composite';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { randomFrom } from '@/lib/domain/random-from';
import { isLeech } from './leech';
import type { CardState } from './schema';

/** From recognising to producing. */
const easeOfFormat: Record<ItemFormat, number> = { 'true-false': 0, 'multiple-choice': 1, matching: 1, ordering: 2, cloze: 2, numeric: 3, 'short-answer': 4 };

/** Right recognitions in a row, and days of stability, after which an answer is asked for and no longer offered. */
const recognitionsBeforeTyping = 2;
const stableDaysBeforeTyping = 7;

/**
 * Share of reviews on the lower rungs that ask for typing all the same: what is typed there says how much of the choosing
 * was luck, and how often a new fact is known at the first try. One in seven: enough to measure by, and little frustration.
 */
const probeShare = 0.15;

export type SiblingItem = { id: string; format: ItemFormat };

export type LadderState = Pick<CardState, 'lastItemId' | 'reps' | 'lapses' | 'stability' | 'recognitionStreak'>;

/**
 * Which of a fact's items to ask next: recognition first, typed recall once the fact sits, and now and then before; never
 * the item shown last while there is another. Items of one rung take turns. The same card gives the same item on the phone
 * and on the server, until it is reviewed. Undefined only when there are no items.
 *
 * @param missedMost the format to ask a leech otherwise than by (`formatMissedMost`); for other cards it changes nothing.
 */
export function nextSibling<Item extends SiblingItem>(items: readonly Item[], state: LadderState, factId: string, missedMost?: ItemFormat): Item | undefined {
  const askable = isLeech(state.lapses) ? preferring(items, ({ format }) => format !== missedMost) : items;
  const candidates = preferring(askable, ({ id }) => id !== state.lastItemId);
  const typed = readyToType(state) || isProbe(factId, state.reps);
  const rung = [...preferring(candidates, ({ format }) => isRecognition(format) !== typed)].sort(byRung);
  const shown = items.find(({ id }) => id === state.lastItemId);
  return (shown && rung.find((item) => byRung(item, shown) > 0)) ?? rung[0];
}

export function readyToType(state: Pick<CardState, 'stability' | 'recognitionStreak'>): boolean {
  return state.recognitionStreak >= recognitionsBeforeTyping || state.stability >= stableDaysBeforeTyping;
}

/** Whether typing is asked for ahead of its time: drawn from what the phone and the server both know. */
function isProbe(factId: string, reps: number): boolean {
  return randomFrom(`${factId}\u001f${reps}`)() < probeShare;
}

/** Those that are wanted, or all where none is. */
function preferring<Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] {
  const preferred = items.filter(wanted);
  return preferred.length > 0 ? preferred : items;
}

function byRung(a: SiblingItem, b: SiblingItem): number {
  return easeOfFormat[a.format] - easeOfFormat[b.format] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
