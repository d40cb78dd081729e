import { describe, expect, it } from 'vitest';
import { chooseForToday } from '@/lib/domain/planning/choose-for-today';

/** The older a review is, the less it is worth. */
const reviews = Array.from({ length: 20 }, (_, n) => ({ due: n, value: n, isNew: false }));
const chosen = (cards: typeof reviews, places: number, newPlaces = 0) => chooseForToday(cards, places, newPlaces).chosen;

describe('chooseForToday', () => {
  it.each([
    [5, [0], 4],
    [10, [0, 1], 8],
    [11, [0, 1, 2], 8],
  ])('gives one place in five of %i, rounded up, to what has waited longest', (places, longest, others) => {
    const worthMost = reviews.slice(-others).map(({ due }) => due);
    expect(chosen(reviews, places).map(({ due }) => due).sort((a, b) => a - b)).toEqual([...longest, ...worthMost]);
  });

  it('gives one place in four to new facts, those that waited longest among them', () => {
    const fresh = Array.from({ length: 6 }, (_, n) => ({ due: n - 10, value: 1, isNew: true }));
    for (const places of [8, 12, 16]) expect(chosen([...reviews, ...fresh], places, 6).filter(({ isNew }) => isNew)).toHaveLength(Math.max(places / 4, Math.ceil(places / 5)));
  });

  it('gives new facts what reviews leave, as far as there may be new ones', () => {
    const fresh = Array.from({ length: 6 }, () => ({ due: 30, value: 1, isNew: true }));
    expect(chosen([...reviews.slice(0, 2), ...fresh], 7, 6).filter(({ isNew }) => isNew)).toHaveLength(5);
    expect(chosen([...reviews.slice(0, 2), ...fresh], 7, 3).filter(({ isNew }) => isNew)).toHaveLength(3);
  });
});
