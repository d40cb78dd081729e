import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseContentArticle } from '@/lib/domain/article/content-article';

const front = {
  title: 'Ferry line reopens: what changes',
  source: 'Dateline desk, from public reporting',
  byline: 'The Dateline desk',
  publishedOn: '2024-02-29',
  language: 'en',
  direction: 'ltr',
  topic: 'World',
  licence: 'CC BY 4.0',
  summary: 'A ferry line reopens.',
};

function write(fields: Record<string, string>, body = 'One paragraph.\n\nAnother.'): string {
  return ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${value}`), '---', '', body].join('\n');
}

describe('parseContentArticle', () => {
  test('reads fields as they stand, colons included, and paragraphs', () => {
    const parsed = parseContentArticle(write(front));
    expect(parsed).toEqual({ ok: true, article: { ...front, body: 'One paragraph.\n\nAnother.' } });
  });

  test('a wrapped paragraph, Windows line ends, a byte-order mark and spare empty lines change nothing', () => {
    const raw = write(front, '\n\nOne\nparagraph.  \n \t\nAnother.\n').replace(/\n/g, '\r\n');
    expect(parseContentArticle(`\uFEFF${raw}`)).toEqual(parseContentArticle(write(front)));
  });

  test.each<[string, string, RegExp]>([
    ['no front matter', 'Just text.', /first line/],
    ['an open front matter', '---\ntitle: T\n\nText.', /not closed/],
    ['a line without a colon', write(front).replace('byline: ', 'byline '), /Line 4/],
    ['a field given twice', write(front).replace('---\n\n', 'title: Again\n---\n\n'), /“title” is given twice/],
    ['an unknown field', write({ ...front, author: 'X' }), /author/],
    ['a date that is not', write({ ...front, publishedOn: '2023-02-29' }), /^publishedOn: /],
    ['a date with a time', write({ ...front, publishedOn: '2024-02-29T10:00:00Z' }), /^publishedOn: /],
    ['an unknown direction', write({ ...front, direction: 'up' }), /^direction: /],
    ['a language that is no tag', write({ ...front, language: 'English!' }), /^language: /],
    ['an empty title', write({ ...front, title: '' }), /^title: /],
    ['a source address that runs script', write({ ...front, sourceUrl: 'javascript:alert(1)' }), /^sourceUrl: /],
    ['no body', write(front, ' \n\n '), /^body: /],
  ])('says why it refuses %s', (_what, raw, reason) => {
    const parsed = parseContentArticle(raw);
    expect(parsed).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });

  test('never throws, and what it accepts has no wrapped line and no empty paragraph', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '-', ':', '\t') }), (noise, body) => {
        parseContentArticle(noise);
        const parsed = parseContentArticle(write(front, body));
        if (!parsed.ok) return;
        for (const paragraph of parsed.article.body.split('\n\n')) {
          expect(paragraph).not.toMatch(/\n|\s\s|^\s|\s$/);
          expect(paragraph).not.toBe('');
        }
      }),
    );
  });
});
