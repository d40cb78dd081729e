import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { MarkedText } from '@/components/articles/marked-text';
import { splitMark } from '@/components/articles/split-mark';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');

describe('a marked passage', () => {
  test.each([
    ['the middle', 'Two days later, the vote came.', 'later, the'],
    ['the first words', 'Two days later, the vote came.', 'Two days'],
    ['the last words', 'Two days later, the vote came.', 'came.'],
    ['all of it', 'Two days later.', 'Two days later.'],
    ['Arabic', 'قال المتحدث إن العراق يريد شراكة مع الحلف.', 'العراق يريد شراكة'],
    ['Kurdish beside Latin', 'پەرلەمانی عێراق (INA) بڕیارێکی دەرکرد.', 'عێراق (INA) بڕیارێکی'],
    ['what looks like markup', 'He wrote <b>"no" & never</b> on it.', '<b>"no" & never</b>'],
    ['a script that is only text', 'See <script>alert(1)</script> there.', '<script>alert(1)</script>'],
  ])('marks exactly its span: %s', (_name, text, quote) => {
    const start = text.indexOf(quote);
    const html = renderToStaticMarkup(<MarkedText text={text} mark={{ start, end: start + quote.length }} />);
    expect(html).toBe(`${escape(text.slice(0, start))}<mark class="marker scroll-mt-[25vh]">${escape(quote)}</mark>${escape(text.slice(start + quote.length))}`);
  });

  test('is nowhere when there is no span, or one that is empty or past the end', () => {
    for (const mark of [null, { start: 4, end: 4 }, { start: 90, end: 99 }]) expect(renderToStaticMarkup(<MarkedText text="Ten words." mark={mark} />)).toBe('Ten words.');
  });

  test('never loses, repeats or breaks a character', () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), span, (text, mark) => {
        const { before, marked, after } = splitMark(text, mark);
        expect(before + marked + after).toBe(text);
        for (const part of [before, marked, after]) expect(() => encodeURIComponent(part), 'no half character').not.toThrow();
      }),
    );
  });

  test('widens a span that would cut a character in two', () => {
    expect(splitMark('a😀b', { start: 2, end: 4 })).toEqual({ before: 'a', marked: '😀b', after: '' });
    expect(splitMark('a😀b', { start: 0, end: 2 })).toEqual({ before: '', marked: 'a😀', after: 'b' });
  });
});
