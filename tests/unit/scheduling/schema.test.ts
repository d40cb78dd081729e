import { describe, expect, it } from 'vitest';
import { reviewEventSchema } from '@/lib/domain/scheduling/schema';
import { answered, eventId, reviewEvent } from './review-factory';

describe('reviewEventSchema', () => {
  const review = reviewEvent(1, 0, { evidence: answered() });

  it('takes each kind', () => {
    for (const event of [review, reviewEvent(2, 0, { kind: 'undo', target: eventId(1) }), reviewEvent(3, 0, { kind: 'forget' }), reviewEvent(4, 0, { kind: 'suspend' })]) {
      expect(reviewEventSchema.parse(event)).toEqual(event);
    }
  });

  it.each<[string, object]>([
    ['a review without evidence', { evidence: undefined }],
    ['an undo without a target', { kind: 'undo', target: undefined }],
    ['an unknown kind', { kind: 'set-due' }],
    ['an id of another version', { id: '550e8400-e29b-41d4-a716-446655440000' }],
    ['an id in capitals', { id: eventId(10).toUpperCase() }],
    ['a day that is none', { studyDay: '2026-02-30' }],
    ['a zone off the map', { zoneOffsetMinutes: 900 }],
    ['no moment', { effectiveAt: new Date(NaN) }],
    ['evidence with a rating of 5', { evidence: { type: 'recalled', itemId: 'a', itemRevision: 1, rating: 5, visibleMs: null } }],
    ['evidence of no option', { evidence: answered({ optionsShown: 0 }) }],
    ['evidence of negative time', { evidence: answered({ visibleMs: -1 }) }],
  ])('refuses %s', (_name, change) => {
    expect(reviewEventSchema.safeParse({ ...review, ...change }).success).toBe(false);
  });
});
