import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { summarise } from '@/lib/domain/article/summarise';

describe('summarise', () => {
  test('takes the opening sentence, or two where it is short', () => {
    expect(summarise('It rained. The river rose by two metres within a day, said the mayor of the town. A third sentence.')).toBe('It rained. The river rose by two metres within a day, said the mayor of the town.');
    expect(summarise('A ferry sailed between the two towns again on Monday after a strike of twelve whole days. Another.')).toBe('A ferry sailed between the two towns again on Monday after a strike of twelve whole days.');
  });

  test('passes over title and dateline', () => {
    expect(summarise('A ferry sails again\n\nALMA, Bresk – The ferry sailed again.')).toBe('The ferry sailed again.');
  });

  test('cuts an endless sentence between words', () => {
    const summary = summarise('word '.repeat(100).trim());
    expect(summary.length).toBeLessThanOrEqual(200);
    expect(summary).toMatch(/word…$/);
  });

  test('of any text is a line of at most 200 characters, and something wherever there is something', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }).map(normaliseText), (text) => {
        const summary = summarise(text);
        expect(summary.length).toBeLessThanOrEqual(200);
        expect(summary).not.toMatch(/\n/);
        if (/\p{L}/u.test(text)) expect(summary).not.toBe('');
      }),
    );
  });
});
