import { describe, expect, it } from 'vitest';
import { actionOfKey, type KeyContext, type ReviewKeyAction } from '@/components/review/review-keys';

const cases: [string, KeyContext['stage'], number, boolean, ReviewKeyAction | null][] = [
  ['3', 'asking', 4, false, { choose: 2 }],
  ['3', 'asking', 2, false, null],
  ['0', 'asking', 4, false, null],
  ['1', 'asking', 0, false, null],
  ['ArrowLeft', 'asking', 4, false, null],
  ['Enter', 'asking', 4, false, 'check'],
  ['Enter', 'asking', 4, true, null],
  [' ', 'asking', 4, false, null],
  [' ', 'asking', 0, false, 'show'],
  [' ', 'asking', 0, true, null],
  ['1', 'revealed', 0, false, 'forgot'],
  ['ArrowLeft', 'revealed', 0, true, 'forgot'],
  ['2', 'revealed', 0, false, 'remembered'],
  ['ArrowRight', 'revealed', 0, false, 'remembered'],
  ['Enter', 'revealed', 0, false, null],
  ['Enter', 'answered', 4, false, 'next'],
  ['Enter', 'answered', 4, true, null],
  ['1', 'answered', 4, false, null],
  ['u', 'asking', 0, false, 'undo'],
  ['Z', 'done', 0, true, 'undo'],
  ['?', 'done', 0, false, 'help'],
  ['Enter', 'done', 0, false, null],
];

describe('keys in a review', () => {
  it.each(cases)('%s while %s with %i options (on a control: %s)', (key, stage, options, onControl, expected) => {
    expect(actionOfKey(key, { stage, options, offered: options > 0 }, onControl)).toEqual(expected);
  });

  it('checks what was put in order, and chooses nothing of it by a figure', () => {
    const ordering: KeyContext = { stage: 'asking', options: 0, offered: true };
    expect(actionOfKey('Enter', ordering, false)).toBe('check');
    expect(actionOfKey(' ', ordering, false)).toBeNull();
    expect(actionOfKey('1', ordering, false)).toBeNull();
  });
});
