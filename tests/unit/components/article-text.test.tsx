import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ArticleText } from '@/components/articles/article-text';
import { parseMark } from '@/components/articles/parse-mark';

const text = 'ERBIL, Iraq – The talks began.\n\nThey went on for days.\n\nThen they ended.';
const render = (mark: { start: number; end: number } | null, dateline: string | null = 'ERBIL, Iraq') =>
  renderToStaticMarkup(<ArticleText text={text} dateline={dateline} language="en" direction="ltr" mark={mark} />);
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '');

describe('an article’s text', () => {
  test('stands as it is, paragraph by paragraph, whatever is marked', () => {
    const whole = text.replaceAll('\n', '');
    for (const mark of [null, { start: 0, end: 5 }, { start: 3, end: 40 }, { start: 0, end: text.length }]) expect(plain(render(mark))).toBe(whole);
    expect(render(null).match(/<p>/g)).toHaveLength(3);
  });

  test('is marked across paragraphs, with one anchor at the first of it', () => {
    const html = render({ start: text.indexOf('The talks'), end: text.indexOf(' ended') });
    expect(html.match(/<mark/g)).toHaveLength(3);
    expect(html.match(/id="evidence"/g)).toHaveLength(1);
    expect(html).toContain('<mark id="evidence" class="marker scroll-mt-[25vh]">The talks began.</mark>');
  });

  test('keeps counting where a mark runs out of the dateline', () => {
    const marks = [...render({ start: 7, end: 17 }).matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, marked]) => marked);
    expect(marks).toEqual(['Iraq', ' – The']);
  });

  test('carries its own language and direction', () => {
    const html = renderToStaticMarkup(<ArticleText text="أربيل" dateline={null} language="ar" direction="rtl" mark={null} />);
    expect(html).toMatch(/^<div lang="ar" dir="rtl"/);
  });
});

describe('the mark in an address', () => {
  test.each([
    [{ mark: '0-5' }, { span: { start: 0, end: 5 }, revision: 1 }],
    [{ mark: '7-72', revision: '12' }, { span: { start: 7, end: 72 }, revision: 12 }],
  ])('of %j is a span of a revision', (query, mark) => expect(parseMark(query)).toEqual(mark));

  test.each([undefined, '', '5', '5-5', '9-5', '-1-5', '1.5-9', '0x1-5', ' 0-5', '0-5 ', '00000000-5', 'a-b', '1-<b>'])('%j is none', (value) => expect(parseMark({ mark: value })).toBeNull());

  test.each(['', '0', '-1', '1.5', 'x', '1000000'])('of revision “%s” is none', (revision) => expect(parseMark({ mark: '0-5', revision })).toBeNull());

  test('given twice is none', () => {
    expect(parseMark({ mark: ['0-5', '6-9'] })).toBeNull();
    expect(parseMark({ mark: '0-5', revision: ['1', '2'] })).toBeNull();
  });
});
