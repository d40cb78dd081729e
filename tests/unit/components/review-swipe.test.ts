import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentOf, ratingOfSwipe } from '@/components/review/swipe';

const phone = { down: 0, width: 390 };
const slow = { ...phone, milliseconds: 800 };

describe('a finger on a card', () => {
  it.each([
    [4, 3, 'none'],
    [20, 8, 'swipe'],
    [-20, 12, 'swipe'],
    [20, 19, 'scroll'],
    [3, 40, 'scroll'],
  ])('moved %i across and %i down: %s', (right, down, intent) => {
    expect(intentOf({ right, down })).toBe(intent);
  });

  it.each([
    ['a third of the screen', { ...slow, right: 120 }, 'remembered'],
    ['the other way', { ...slow, right: -120 }, 'forgot'],
    ['not far enough', { ...slow, right: 90 }, null],
    ['a short flick', { ...phone, right: 60, milliseconds: 80 }, 'remembered'],
    ['a twitch', { ...phone, right: 30, milliseconds: 10 }, null],
    ['a thumb’s reach, on a tablet', { ...slow, right: -140, width: 1024 }, 'forgot'],
  ])('%s', (_, pull, rating) => {
    expect(ratingOfSwipe(pull, 'ltr')).toBe(rating);
  });

  it('means the opposite where writing runs from right to left', () => {
    const pull = fc.record({ right: fc.integer({ min: -400, max: 400 }), down: fc.constant(0), width: fc.integer({ min: 320, max: 1400 }), milliseconds: fc.integer({ min: 0, max: 3000 }) });
    fc.assert(
      fc.property(pull, (one) => {
        expect(ratingOfSwipe(one, 'rtl')).toBe(ratingOfSwipe({ ...one, right: -one.right }, 'ltr'));
      }),
    );
  });
});
