import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Clipping } from '@/components/articles/clipping';
import type { Passage } from '@/lib/schemas/answer';

const passage: Passage = {
  articleSlug: 'talks',
  articleTitle: 'بغداد تستضيف المحادثات',
  source: 'A desk',
  publishedOn: '2020-01-30',
  language: 'ar',
  direction: 'rtl',
  paragraphs: [{ text: 'بدأت المحادثات. <انتهت> بعد أيام.', marks: [{ start: 16, end: 33 }] }],
};

test('a clipping shows its source, day and headline, marks the proof and leads to it', () => {
  const html = renderToStaticMarkup(<Clipping passage={passage} evidence={{ start: 116, end: 133 }} draw />);
  expect(html).toContain('<time dateTime="2020-01-30">30 January 2020</time>');
  expect(html).toContain('<blockquote lang="ar" dir="rtl"');
  expect(html).toContain(passage.articleTitle);
  expect(html).toContain('<mark class="marker scroll-mt-[25vh] marker-draw">&lt;انتهت&gt; بعد أيام.</mark>');
  expect(html).toContain('href="/articles/talks?mark=116-133#evidence"');
});
