import { describe, expect, it } from 'vitest';
import type { CardRecord, LoggedEvent } from '@/lib/offline/memory/local-database';
import { studiedHere } from '@/lib/offline/memory/studied-here';
import { cardState, recalled, reviewEvent } from '../../scheduling/review-factory';

const today = '2026-01-10';
const counted = { on: today, reviews: 4, newFacts: 1, seconds: 40, lastBefore: '2026-01-08', secondsPerCard: 9, upTo: 100 };

/** A review on a day of January that took five seconds; `order` null where it has not been sent. */
function review(n: number, dayOfMonth: number, order: number | null): LoggedEvent {
  const event = reviewEvent(n, dayOfMonth - 1, { evidence: { ...recalled(3), visibleMs: 5_000 } });
  return { ...event, serverOrder: order };
}
const card = (log: LoggedEvent[], lastReviewedOn = today, firstReviewedOn = '2026-01-02'): CardRecord => ({ content: {} as CardRecord['content'], log, state: cardState({ lastReviewedOn, firstReviewedOn }) });

describe('what was studied, as a phone knows it', () => {
  it('is what the server counted and what came after that', () => {
    expect(studiedHere(counted, [card([review(1, 10, 90)])], today)).toEqual({ on: today, reviews: 4, newFacts: 1, seconds: 40, lastBefore: '2026-01-08', secondsPerCard: 9 });
    const here = [card([review(1, 10, null)]), card([review(2, 10, 101)], today, today)];
    expect(studiedHere(counted, here, today)).toMatchObject({ reviews: 6, newFacts: 2, seconds: 50 });
  });

  it('counts a fact once, and the time of every answer', () => {
    expect(studiedHere(counted, [card([review(1, 10, 90), review(2, 10, null)])], today)).toMatchObject({ reviews: 4, seconds: 45 });
  });

  it('begins a new day with nothing done, and remembers when it was studied last', () => {
    expect(studiedHere(counted, [], '2026-01-12')).toMatchObject({ on: '2026-01-12', reviews: 0, newFacts: 0, seconds: 0, lastBefore: today });
    expect(studiedHere({ ...counted, reviews: 0 }, [], '2026-01-12').lastBefore).toBe('2026-01-08');
    expect(studiedHere(counted, [card([review(1, 11, null)], '2026-01-11')], '2026-01-12').lastBefore).toBe('2026-01-11');
  });

  it('leaves out what was taken back', () => {
    expect(studiedHere(counted, [card([review(1, 10, null)], '2026-01-02')], today)).toMatchObject({ reviews: 4, seconds: 45 });
  });

  it('is nothing before anything was counted', () => {
    expect(studiedHere(undefined, [], today)).toEqual({ on: today, reviews: 0, newFacts: 0, seconds: 0, lastBefore: null, secondsPerCard: 12 });
  });
});
