import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '@/lib/domain/parsing/tokenise';
import { anyText } from './any-text';

const words = (text: string, start = 0, end = text.length) => tokenise(text, start, end).map((token) => text.slice(token.start, token.end));

describe('tokenise', () => {
  it.each([
    ['The cat sat.', ['The', 'cat', 'sat', '.']],
    ['“Stop!” he said.', ['“', 'Stop', '!', '”', 'he', 'said', '.']],
    ['They don’t and can\'t.', ['They', 'do', 'n’t', 'and', 'ca', "n't", '.']],
    ['Iceland’s fleet', ['Iceland', '’s', 'fleet']],
    ['It cannot be', ['It', 'can', 'not', 'be']],
    ['Dr. Osei met Mr. Li in Jan. 2020.', ['Dr.', 'Osei', 'met', 'Mr.', 'Li', 'in', 'Jan.', '2020', '.']],
    ['They met in Jan.', ['They', 'met', 'in', 'Jan', '.']],
    ['at 5 p.m. in the U.S.', ['at', '5', 'p.m.', 'in', 'the', 'U.S.']],
    ['$1,250.50 (5%)', ['$', '1,250.50', '(', '5', '%', ')']],
    ['a well-known co-founder', ['a', 'well', '-', 'known', 'co-founder']],
    ['see https://example.org/a?b=1 now', ['see', 'https://example.org/a?b=1', 'now']],
    ['wait... 1990--1995', ['wait', '...', '1990', '--', '1995']],
    ['the 1990s and the 21st', ['the', '1990s', 'and', 'the', '21st']],
    ['a 😀 face', ['a', '😀', 'face']],
    ['  \n ', []],
  ])('splits “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('looks at the sentence alone and counts in the article', () => {
    const text = 'One. Two three. Four.';
    expect(words(text, 5, 15)).toEqual(['Two', 'three', '.']);
    expect(tokenise(text, 5, 15)[0]).toEqual({ start: 5, end: 8 });
  });

  it('covers all that is not white space, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        const gaps = tokenise(text, 0, text.length).map((token) => {
          const gap = { isInOrder: end <= token.start && token.start < token.end, skipped: text.slice(end, token.start).trim() };
          end = token.end;
          return gap;
        });
        expect(gaps.filter(({ isInOrder, skipped }) => !isInOrder || skipped !== '')).toEqual([]);
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('takes a hundred thousand marks, letters or digits without a space in its stride', () => {
    for (const unit of ['"', 'a', '1.', "'s", ')', '-', 'a.']) expect(words(unit.repeat(100_000)).join('').length).toBe(unit.length * 100_000);
  });
});
