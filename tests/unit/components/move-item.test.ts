import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePartner, partnersOf } from '@/components/items/choose-partner';
import { missingAnswer } from '@/components/items/missing-answer';
import { dropPlace, moveItem } from '@/components/items/move-item';

describe('an event that is moved', () => {
  it('goes where it was put, and the others keep their order', () => {
    const moves = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }).chain((list) => fc.tuple(fc.constant(list), fc.nat(list.length - 1), fc.nat(list.length - 1)));
    fc.assert(
      fc.property(moves, ([list, from, to]) => {
        const moved = moveItem(list, from, to);
        expect(moved[to]).toBe(list[from]);
        expect(moved.toSpliced(to, 1)).toEqual(list.toSpliced(from, 1));
      }),
    );
  });

  const rows = [0, 60, 160].map((top, index) => ({ top, height: [50, 90, 50][index] ?? 0 }));

  it.each([
    [0, 0, 0],
    [0, 79, 0],
    [0, 81, 1],
    [0, 500, 2],
    [2, -79, 2],
    [2, -81, 1],
    [2, -500, 0],
    [1, 30, 1],
  ])('is dropped past the rows whose middle it has passed: from %i by %i pixels to %i', (from, by, to) => expect(dropPlace(rows, from, by)).toBe(to));
});

describe('a partner that is chosen', () => {
  it('is given to one prompt, and whoever had it gets the other in exchange', () => {
    expect(choosePartner(['', '', ''], 1, 'b')).toEqual(['', 'b', '']);
    expect(choosePartner(['a', 'b', ''], 0, 'b')).toEqual(['b', 'a', '']);
    expect(choosePartner(['a', '', ''], 1, 'a')).toEqual(['', 'a', '']);
    expect(choosePartner(['a', '', 'c'], 0, '')).toEqual(['', '', 'c']);
  });

  it('never stands twice', () => {
    const names = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom('', ...names)), { maxLength: 20 }), (choices) => {
        const held = choices.reduce<string[]>((partners, [index, partner]) => choosePartner(partners, index, partner), ['', '', '', '']).filter((partner) => partner !== '');
        expect(new Set(held).size).toBe(held.length);
      }),
    );
  });

  it('is missing until every prompt has one', () => {
    const item = { id: 'i', factId: 'f', format: 'matching' as const, stem: 's', options: ['a', 'b', 'c'], prompts: ['x', 'y', 'z'] };
    for (const response of ['', 'a', 'a\n\nc', '\nb\nc', 'a\nb\n']) expect(missingAnswer(item, response)).toBe('Choose one for each first.');
    expect(missingAnswer(item, 'a\nb\nc')).toBeNull();
    expect(partnersOf('a\n\nc', item.prompts)).toEqual(['a', '', 'c']);
  });

  it('is missing where nothing was put in order, chosen or typed', () => {
    const item = { id: 'i', factId: 'f', stem: 's' };
    expect(missingAnswer({ ...item, format: 'ordering', options: ['a', 'b', 'c'] }, '')).toBe('Move the events into order first.');
    expect(missingAnswer({ ...item, format: 'ordering', options: ['a', 'b', 'c'] }, 'b\na\nc')).toBeNull();
    expect(missingAnswer({ ...item, format: 'true-false', options: ['True', 'False'] }, '')).toBe('Choose an answer first.');
    expect(missingAnswer({ ...item, format: 'numeric' }, '  ')).toBe('Type an answer first.');
  });
});
