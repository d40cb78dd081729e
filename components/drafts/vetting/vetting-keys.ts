import type { KeyLine } from '@/components/items/keys-dialog';
import { rejectReasons, type RejectReason } from '@/lib/domain/vetting/schema';

export type VettingKeyAction =
  | 'next' | 'previous' | 'accept' | 'edit' | 'reject' | 'another' | 'form' | 'earlier' | 'later' | 'undo' | 'redo' | 'add' | 'help'
  | { reason: RejectReason };

/** The list behind "?", in the order of the work. */
export const keyLines: readonly KeyLine[] = [
  { keys: ['J', '↓'], does: 'Next question' },
  { keys: ['K', '↑'], does: 'Question before' },
  { keys: ['A'], does: 'Accept' },
  { keys: ['E'], does: 'Edit; Ctrl Enter keeps, Esc closes' },
  { keys: ['X'], does: 'Reject, then 1–5 says why' },
  { keys: ['R'], does: 'Another question instead' },
  { keys: ['F'], does: 'Ask it in another format' },
  { keys: ['⇧ J', '⇧ K'], does: 'Move down or up' },
  { keys: ['N'], does: 'Write a question on what is selected' },
  { keys: ['U'], does: 'Undo' },
  { keys: ['⇧ U'], does: 'Redo' },
  { keys: ['?'], does: 'This list' },
];

const byKey: Record<string, VettingKeyAction> = {
  j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', a: 'accept', e: 'edit', x: 'reject', r: 'another', f: 'form',
  J: 'later', K: 'earlier', n: 'add', u: 'undo', z: 'undo', U: 'redo', y: 'redo', '?': 'help',
};

type Place = {
  /** The question worked on is rejected, and may be told why. */
  rejected: boolean;
  /** The focus is where arrows scroll or choose already. */
  arrowsTaken: boolean;
};

/** What a key means now; null where it is left to the browser. */
export function actionOfKey(key: string, { rejected, arrowsTaken }: Place): VettingKeyAction | null {
  const reason = rejected && /^[1-9]$/.test(key) ? rejectReasons[Number(key) - 1] : undefined;
  if (reason) return { reason };
  if (arrowsTaken && key.startsWith('Arrow')) return null;
  return byKey[key] ?? null;
}
