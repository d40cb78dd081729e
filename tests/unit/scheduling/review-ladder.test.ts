import { describe, expect, it } from 'vitest';
import { isRecognition } from '@/lib/domain/question-set/composite';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { nextSibling } from '@/lib/domain/scheduling/review-ladder';
import type { CardState } from '@/lib/domain/scheduling/schema';
import { cardState } from './review-factory';

const items: { id: string; format: ItemFormat }[] = [
  { id: 'short', format: 'short-answer' },
  { id: 'cloze', format: 'cloze' },
  { id: 'choice-2', format: 'multiple-choice' },
  { id: 'choice-1', format: 'multiple-choice' },
  { id: 'true-false', format: 'true-false' },
];

const ask = (of: typeof items, state: Partial<CardState>, factId = 'fact-1', missedMost?: ItemFormat) => nextSibling(of, cardState({ stability: 2, ...state }), factId, missedMost);
/** Of a fact that is not probed after one review. */
const next = (of: typeof items, state: Partial<CardState>, missedMost?: ItemFormat) => ask(of, state, 'fact-1', missedMost)?.id;

describe('nextSibling', () => {
  it('takes turns among recognitions first, easiest first', () => {
    const shown: (string | undefined)[] = [];
    for (let turn = 0; turn < 4; turn++) shown.push(next(items, { lastItemId: shown.at(-1) ?? null }));
    expect(shown).toEqual(['true-false', 'choice-1', 'choice-2', 'true-false']);
  });

  it.each<[string, Partial<CardState>]>([
    ['after two right recognitions', { recognitionStreak: 2 }],
    ['at a week of stability', { stability: 7 }],
  ])('asks for typing %s', (_name, state) => {
    const shown: (string | undefined)[] = [];
    for (let turn = 0; turn < 3; turn++) shown.push(next(items, { ...state, lastItemId: shown.at(-1) ?? 'choice-2' }));
    expect(shown).toEqual(['cloze', 'short', 'cloze']);
  });

  it('does not ask for typing a moment sooner', () => {
    expect(next(items, { recognitionStreak: 1, stability: 6.99 })).toBe('true-false');
  });

  it('goes back to recognition after a lapse', () => {
    expect(next(items, { recognitionStreak: 0, stability: 1.2, reps: 6, lapses: 1, lastItemId: 'short' })).toBe('true-false');
  });

  it('never shows the same item twice running while there is another, of whatever rung', () => {
    const pair = items.filter((item) => item.id === 'choice-1' || item.id === 'cloze');
    expect(next(pair, { lastItemId: 'choice-1' })).toBe('cloze');
    expect(next(pair, { lastItemId: 'cloze', stability: 30 })).toBe('choice-1');
    expect(next(items.slice(0, 1), { lastItemId: 'short' })).toBe('short');
    expect(next([], {})).toBeUndefined();
  });

  it('lets two formats of one rung take turns', () => {
    const pair: typeof items = [{ id: 'b', format: 'matching' }, { id: 'a', format: 'multiple-choice' }, { id: 'c', format: 'multiple-choice' }];
    expect(['a', 'b', 'c'].map((lastItemId) => next(pair, { lastItemId }))).toEqual(['b', 'c', 'a']);
  });

  it('climbs from what is easily recognised to what is hardly produced, whatever the ids', () => {
    const turns = (of: typeof items, state: Partial<CardState>) => {
      const shown: (string | undefined)[] = [];
      for (let turn = 0; turn < of.length; turn++) shown.push(next(of, { ...state, lastItemId: shown.at(-1) ?? null }));
      return shown;
    };
    const recognised: typeof items = [{ id: 'd', format: 'true-false' }, { id: 'c', format: 'multiple-choice' }, { id: 'b', format: 'matching' }, { id: 'a', format: 'ordering' }];
    expect(turns(recognised, {})).toEqual(['d', 'b', 'c', 'a']);
    const typed: typeof items = [{ id: 'c', format: 'cloze' }, { id: 'b', format: 'numeric' }, { id: 'a', format: 'short-answer' }];
    expect(turns(typed, { stability: 30 })).toEqual(['c', 'b', 'a']);
    // Also for a leech that was asked last by the format it is no longer asked by.
    expect(next(typed, { stability: 30, lapses: 8, lastItemId: 'b' }, 'numeric')).toBe('a');
  });

  it('is not confused by an item that is no longer there', () => {
    expect(next(items, { lastItemId: 'gone' })).toBe('true-false');
  });

  it('asks for typing at 15 % of the reviews on the lower rungs, first meetings too', () => {
    for (const reps of [0, 1, 2]) {
      const asked = Array.from({ length: 4000 }, (_, n) => ask(items, { reps }, `fact-${n}`));
      const typed = asked.filter((item) => item && !isRecognition(item.format)).length / asked.length;
      expect(Math.abs(typed - 0.15)).toBeLessThan(0.02);
    }
  });

  it('asks the same again until the card is reviewed, and draws anew after that', () => {
    const probed = Array.from({ length: 40 }, (_, n) => n).filter((reps) => ask(items, { reps }, 'fact-7')?.id === 'cloze');
    expect(probed).toEqual(Array.from({ length: 40 }, (_, n) => n).filter((reps) => ask([...items].reverse(), { reps }, 'fact-7')?.id === 'cloze'));
    expect(probed.length).toBeGreaterThan(0);
    expect(probed.length).toBeLessThan(20);
  });

  it.each<[string, Partial<CardState>, ItemFormat | undefined, string]>([
    ['a leech missed by cloze', { lapses: 8, stability: 30 }, 'cloze', 'short'],
    ['a leech missed by true/false', { lapses: 8 }, 'true-false', 'choice-1'],
    ['a leech between two moments', { lapses: 9 }, 'true-false', 'choice-1'],
    ['a leech of which nothing is known', { lapses: 8 }, undefined, 'true-false'],
    ['a card short of a leech', { lapses: 7 }, 'true-false', 'true-false'],
  ])('%s', (_name, state, missedMost, expected) => {
    expect(next(items, state, missedMost)).toBe(expected);
  });

  it('asks a leech by the format it misses when there is no other, and leaves its rung when its rung has none', () => {
    const clozes = items.filter(({ format }) => format === 'cloze');
    expect(next(clozes, { lapses: 8 }, 'cloze')).toBe('cloze');
    expect(next([...clozes, { id: 'choice-1', format: 'multiple-choice' }], { lapses: 12, stability: 30, lastItemId: 'choice-1' }, 'cloze')).toBe('choice-1');
  });
});
