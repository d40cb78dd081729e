import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '@/lib/anki/clean-html';
import { readCloze } from '@/lib/anki/cloze';
import { sidesOf } from '@/lib/anki/template-fields';

describe('a field without its markup', () => {
  it.each([
    ['one<br>two<div>three</div>', 'one two three', 0],
    ['a &lt;b&gt; &amp;amp; &#8212; &#x2014; &rArr; &madeup;', 'a <b> &amp; — — ⇒ &madeup;', 0],
    ['<style>p { }</style>x<script>alert(1)</script>', 'x', 0],
    ['<!-- hidden -->seen <img src=x onerror=alert(1)> [sound:a.mp3]', 'seen', 2],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3', 0],
    ['[latex]\\frac{1}{2}[/latex]', '\\frac{1}{2}', 0],
    ['a\u0000b\uD800c\u200Bd\u2028e', 'a b cd e', 0],
  ])('%j', (html, text, media) => {
    expect(cleanHtml(html)).toEqual({ text, media });
  });

  it('is one line that a database can hold, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (html) => {
        const { text } = cleanHtml(html);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        expect(text).toBe(text.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer than a field is long', () => {
    const nasty = ['<a'.repeat(25_000), '[sound:'.repeat(7_000), '<!--'.repeat(12_000), '<style>'.repeat(7_000), '{{c1::'.repeat(8_000)];
    const started = performance.now();
    for (const html of nasty) cleanHtml(readCloze(html).whole);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a cloze text', () => {
  it('has a gap per place, several under one number together', () => {
    expect(readCloze('{{c2::a}} b {{c1::c::hint}} d {{c2::e}}')).toEqual({
      whole: 'a b c d e',
      gaps: [
        { number: 1, stem: 'a b _____ d e', answers: ['c'] },
        { number: 2, stem: '_____ b c d _____', answers: ['a', 'e'] },
      ],
    });
  });

  it('may have one within another', () => {
    expect(readCloze('{{c1::the {{c2::red}} house}} burnt')).toEqual({
      whole: 'the red house burnt',
      gaps: [
        { number: 1, stem: '_____ burnt', answers: ['the red house'] },
        { number: 2, stem: 'the _____ house burnt', answers: ['red'] },
      ],
    });
  });

  it.each(['{{c1::never closed', 'closed }} too early', '{{c::x}} {{C1::x}} {{field}}'])('leaves text as it is: %s', (text) => {
    expect(readCloze(text)).toEqual({ whole: text, gaps: [] });
  });
});

describe('the sides of a card', () => {
  const fields = ['Word', 'Meaning', 'Note'];
  it.each([
    ['{{Word}}', '{{FrontSide}}<hr>{{Meaning}}', ['Word'], ['Meaning']],
    ['{{#Note}}{{hint:Note}}{{/Note}}{{text:Word}} {{type:Meaning}}', '{{Word}}{{Meaning}}{{Note}}', ['Word'], ['Meaning', 'Note']],
    ['nothing', 'nothing', ['Word'], ['Meaning', 'Note']],
    ['{{Unknown}}', '{{Note}}', ['Word'], ['Note']],
  ])('%s', (question, answer, front, back) => {
    expect(sidesOf({ question, answer }, fields)).toEqual({ front, back });
  });
});
