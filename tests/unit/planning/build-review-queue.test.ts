import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReviewQueue, type DueCard } from '@/lib/domain/planning/build-review-queue';
import { defaultParams, retrievability } from '@/lib/domain/scheduling/memory-model';
import type { CardState } from '@/lib/domain/scheduling/schema';
import { addDays, daysBetween } from '@/lib/domain/scheduling/study-day';
import { cardState } from '../scheduling/review-factory';

const today = '2026-01-10';

function dueCard(factId: string, articleId: string, state: Partial<CardState> = {}, items: DueCard['items'] = [{ id: `${factId}-a`, format: 'cloze' }]): DueCard {
  return { factId, articleId, state: cardState(state), items };
}

const factsOf = (cards: DueCard[], limit?: number) => buildReviewQueue(cards, { today, limit }).map((each) => each.factId);

describe('buildReviewQueue', () => {
  it('holds what is due today or before, and nothing later, hidden or without items', () => {
    const cards = [
      dueCard('late', 'x', { dueOn: '2026-01-08' }),
      dueCard('today', 'y', { dueOn: today }),
      dueCard('tomorrow', 'z', { dueOn: '2026-01-11' }),
      dueCard('suspended', 'z', { suspended: true }),
      dueCard('buried', 'z', { buriedOn: today }),
      dueCard('buried-yesterday', 'z', { buriedOn: '2026-01-09' }),
      dueCard('itemless', 'z', {}, []),
    ];
    expect(factsOf(cards).sort()).toEqual(['buried-yesterday', 'late', 'today']);
    expect(buildReviewQueue([], { today })).toEqual([]);
  });

  it('puts the one nearest to being forgotten first, not the one due longest', () => {
    const slow = dueCard('slow', 'x', { stability: 200, lastReviewedOn: '2025-06-20', dueOn: '2026-01-05' });
    const fast = dueCard('fast', 'y', { stability: 1, lastReviewedOn: '2026-01-06', dueOn: '2026-01-07' });
    const lost = dueCard('lost', 'z', { stability: 0, reps: 0, lastReviewedOn: null });
    expect(factsOf([lost, slow, fast])).toEqual(['fast', 'slow', 'lost']);
  });

  it('takes the most urgent up to the limit, then spreads them', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id, i) => dueCard(id, i < 3 ? 'x' : 'y', { stability: 1 + i, lastReviewedOn: '2026-01-05' }));
    expect(factsOf(cards, 2)).toEqual(['a', 'b']);
    expect(factsOf(cards, 0)).toEqual([]);
    expect(factsOf(cards)).toEqual(['a', 'd', 'b', 'c']);
  });

  const someCards = fc
    .array(fc.record({ article: fc.constantFrom('x', 'y', 'z', 'w'), stability: fc.double({ min: 0.1, max: 50, noNaN: true }), ago: fc.integer({ min: 1, max: 60 }), due: fc.integer({ min: -20, max: 2 }) }), { maxLength: 24 })
    .map((specs) => specs.map(({ article, stability, ago, due }, i) => dueCard(`fact-${String(i).padStart(2, '0')}`, article, { stability, lastReviewedOn: addDays(today, -ago), dueOn: addDays(today, due) })));

  it('parts the facts of one article wherever their numbers allow it, losing and repeating none', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const articleOf = new Map(cards.map((card) => [card.factId, card.articleId]));
        const queue = factsOf(cards);
        expect([...queue].sort()).toEqual(cards.filter((card) => card.state.dueOn <= today).map((card) => card.factId).sort());
        const articles = queue.map((fact) => articleOf.get(fact));
        const most = Math.max(0, ...articles.map((article) => articles.filter((each) => each === article).length));
        const touching = articles.filter((article, i) => i > 0 && article === articles[i - 1]).length;
        expect(touching).toBe(Math.max(0, most - (articles.length - most) - 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('asks the same whatever order the cards come in', () => {
    fc.assert(
      fc.property(someCards.chain((cards) => fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length }))), ([cards, shuffled]) => {
        expect(buildReviewQueue(shuffled, { today, limit: 10 })).toEqual(buildReviewQueue(cards, { today, limit: 10 }));
      }),
      { numRuns: 300 },
    );
  });

  it('orders by predicted recall when every fact is from an article of its own', () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const alone = cards.map((card) => ({ ...card, articleId: card.factId }));
        const recall = new Map(alone.map(({ factId, state }) => [factId, retrievability(state.stability, daysBetween(state.lastReviewedOn ?? today, today), defaultParams)]));
        const inOrder = factsOf(alone).map((fact) => recall.get(fact) ?? NaN);
        inOrder.forEach((each, i) => expect(each).toBeGreaterThanOrEqual((inOrder[i - 1] ?? 0) - 1e-7));
      }),
      { numRuns: 300 },
    );
  });
});
