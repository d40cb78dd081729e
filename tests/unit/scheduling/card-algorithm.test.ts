import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_ALGORITHM } from '@/lib/domain/scheduling/card-algorithm';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { context, history } from './review-factory';

/** What four hundred logs of every kind of event amount to, by the algorithm that made it so. An entry is never changed: another fold needs another name. */
const foldsBy: Record<string, string> = {
  'fsrs-6': '0671663a5a19291a',
};

describe('the name of what cards are folded by', () => {
  it('stands for one way to fold', () => {
    const cards = fc.sample(history({ undos: true }), { seed: 20261123, numRuns: 400 }).map((events) => replayReviews(events, context));
    const folded = cards.map((card) => card && { ...card, algorithm: '', stability: card.stability.toPrecision(6), difficulty: card.difficulty.toPrecision(6) });
    expect(folded.filter((card) => card !== null).length).toBeGreaterThan(200);
    expect(createHash('sha256').update(JSON.stringify(folded)).digest('hex').slice(0, 16), 'Unless review-factory.ts makes other logs now, these are folded otherwise: give CARD_ALGORITHM a new name, and enter what it stands for here.').toBe(foldsBy[CARD_ALGORITHM]);
  });

  it('is on every card', () => {
    for (const events of fc.sample(history({ undos: true }), { seed: 1, numRuns: 100 })) expect(replayReviews(events, context)?.algorithm ?? CARD_ALGORITHM).toBe(CARD_ALGORITHM);
  });
});
