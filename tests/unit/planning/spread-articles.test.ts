import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadArticles } from '@/lib/domain/planning/spread-articles';

const someCards = fc.array(fc.constantFrom('x', 'y', 'z', 'w'), { maxLength: 24 }).map((articles) => articles.map((articleId, rank) => ({ articleId, rank })));

describe('spreadArticles', () => {
  it('keeps the order given where no neighbours meet, and moves as little as it can', () => {
    const ordered = ['x', 'x', 'x', 'y'].map((articleId, rank) => ({ articleId, rank }));
    expect(spreadArticles(ordered).map(({ rank }) => rank)).toEqual([0, 3, 1, 2]);
    expect(spreadArticles(ordered.slice(2)).map(({ rank }) => rank)).toEqual([2, 3]);
  });

  it('parts the facts of one article wherever their numbers allow it, losing and repeating none', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const spread = spreadArticles(cards);
        expect([...spread].sort((a, b) => a.rank - b.rank)).toEqual(cards);
        const articles = spread.map(({ articleId }) => articleId);
        const most = Math.max(0, ...articles.map((article) => articles.filter((each) => each === article).length));
        const touching = articles.filter((article, index) => index > 0 && article === articles[index - 1]).length;
        expect(touching).toBe(Math.max(0, most - (articles.length - most) - 1));
      }),
      { numRuns: 1000 },
    );
  });
});
