import type { KeyLine } from '@/components/items/keys-dialog';

export type ReviewKeyAction = 'show' | 'check' | 'next' | 'forgot' | 'remembered' | 'undo' | 'help' | { choose: number };

export type KeyContext = {
  stage: 'asking' | 'revealed' | 'answered' | 'done';
  /** How many options a figure can choose from. */
  options: number;
  /** Answered from what is shown, and checked; otherwise recalled, and looked up. */
  offered: boolean;
};

/** The list behind "?", in the order of a card's life. */
export const keyLines: readonly KeyLine[] = [
  { keys: ['1', '2', '3', '4'], does: 'Choose an answer' },
  { keys: ['Alt', '↑', '↓'], does: 'Move an event up or down' },
  { keys: ['Enter'], does: 'Check the answer, then go on' },
  { keys: ['Space'], does: 'Show the answer' },
  { keys: ['1', '←'], does: 'Forgot' },
  { keys: ['2', '→'], does: 'Remembered' },
  { keys: ['U', 'Z'], does: 'Undo' },
  { keys: ['?'], does: 'This list' },
];

/** What a key means now; null where it is left to the browser. `onControl`: the focus is on something that Enter and Space already work. */
export function actionOfKey(key: string, { stage, options, offered }: KeyContext, onControl: boolean): ReviewKeyAction | null {
  if (key === '?') return 'help';
  const pressed = key.toLowerCase();
  if (pressed === 'u' || pressed === 'z') return 'undo';
  if (stage === 'revealed') {
    if (key === '1' || key === 'ArrowLeft') return 'forgot';
    if (key === '2' || key === 'ArrowRight') return 'remembered';
    return null;
  }
  if (stage === 'asking' && offered) {
    const choice = /^[1-9]$/.test(key) ? Number(key) : 0;
    if (choice >= 1 && choice <= options) return { choose: choice - 1 };
    return key === 'Enter' && !onControl ? 'check' : null;
  }
  if (onControl) return null;
  if (stage === 'asking') return key === ' ' || key === 'Enter' ? 'show' : null;
  if (stage === 'answered') return key === 'Enter' || key === ' ' ? 'next' : null;
  return null;
}
