import { describe, expect, it } from 'vitest';
import { readHtml } from '@/lib/intake/readers/read-html';
import type { IntakeArticle } from '@/lib/schemas/intake';
import { arabic, body, paragraphs, title } from './articles';
import { encodeAs, utf8 } from './make-files';
import { makePage } from './make-page';

const read = (html: string, origin = {}): IntakeArticle => {
  const result = readHtml(utf8(html), origin);
  if (!result.ok) throw new Error(result.reason);
  return result.article;
};
const refusal = (html: string): string => {
  const result = readHtml(utf8(html));
  return result.ok ? 'read' : result.reason;
};
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('a page', () => {
  it('gives the article and nothing around it', () => {
    const article = read(makePage({
      inside: '<figure><img src="a.png"><figcaption>The Marit Lind on Monday. Photo: Tom Reed</figcaption></figure><div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div><p>Read more: <a href="/x">Other news</a></p>',
      before: '<div id="cookie-banner"><p>We use cookies to improve your visit.</p><button>Accept</button></div>',
      after: '<aside class="related-stories"><h2>Related</h2><p>Another story about another harbour that is not this one.</p></aside>',
    }));
    expect(article).toMatchObject({ title, language: 'en', direction: 'ltr', text: body });
    expect(article.notes).toEqual([expect.stringMatching(/^Left out: .*1 picture caption.*1 line of sharing buttons.*1 cookie notice.*pointers? to other stories/)]);
  });

  it('keeps the lines of <br>, and drops footnote marks, tables of figures and what is hidden', () => {
    const article = read(makePage({ inside: '<p>The first line of three goes here.<br>The second line of three goes here.<br/>The area is 40 km<sup>2</sup> in all.<sup>[3]</sup></p><table><tr><td>1</td><td>2</td></tr></table><p style="display: none">Nobody sees this sentence.</p>' }));
    expect(article.text.split('\n\n').slice(2, 5)).toEqual(['The first line of three goes here.', 'The second line of three goes here.', 'The area is 40 km2 in all.']);
    expect(article.text).not.toMatch(/\[3\]|Nobody sees/);
  });

  it.each<[string, unknown]>([
    ['alone', { '@type': 'NewsArticle', headline: 'Lights &amp; fog', datePublished: '2020-01-05T23:30:00-05:00', author: [{ '@type': 'Person', name: 'Ana Díaz' }, { name: 'By Tom Reed' }], publisher: { name: 'The Gazette' } }],
    ['in a graph', { '@graph': [{ '@type': 'WebSite', name: 'x' }, { '@type': ['Article', 'NewsArticle'], headline: 'Lights & fog', datePublished: '2020-01-05', author: ['Ana Díaz', 'Tom Reed'], publisher: { name: 'The Gazette' } }] }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, { '@type': 'ReportageNewsArticle', headline: 'Lights & fog', datePublished: '2020-01-05Z', author: [{ name: 'Ana Díaz' }, { name: 'Tom Reed' }], publisher: { name: 'The Gazette' } }]],
  ])('is described by JSON-LD %s before its other marks', (_where, value) => {
    const head = `${jsonLd({ '@type': 'broken' })}<script type="application/ld+json">{not json</script>${jsonLd(value)}<meta property="og:title" content="Another"><meta name="author" content="Somebody Else">`;
    expect(read(makePage({ head }))).toMatchObject({ title: 'Lights & fog', byline: 'Ana Díaz and Tom Reed', publishedOn: '2020-01-05', source: 'The Gazette' });
  });

  it('is described by OpenGraph and meta tags where there is no JSON-LD', () => {
    const head = '<meta property="og:title" content="New lights"><meta property="og:site_name" content="The Gazette"><meta name="author" content="By Ana Díaz, Staff writer"><meta property="article:published_time" content="2020-01-05T10:00:00Z"><link rel="canonical" href="https://gazette.example/lights">';
    expect(read(makePage({ head }))).toMatchObject({ title: 'New lights', byline: 'Ana Díaz', source: 'The Gazette', publishedOn: '2020-01-05', sourceUrl: 'https://gazette.example/lights' });
  });

  it('takes the headline out of the window’s title, and the site’s name from its address', () => {
    expect(read(makePage(), { url: 'https://www.gazette.example/a' })).toMatchObject({ title, source: 'gazette.example', sourceUrl: 'https://www.gazette.example/a' });
  });

  it('believes a declared language only where the letters can be in it', () => {
    expect(read(makePage({ lang: 'en_GB' }))).toMatchObject({ language: 'en-GB', direction: 'ltr' });
    expect(read(makePage({ lang: 'en', title: arabic[0], paragraphs: [...arabic, ...arabic] }))).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  it.each<[string, object, string]>([
    ['its header', { charset: 'windows-1256' }, ''],
    ['its meta tag', {}, '<meta charset="windows-1256">'],
    ['its older meta tag', {}, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'],
  ])('is decoded as %s says', (_what, origin, head) => {
    const html = makePage({ lang: 'ar', title: 'عنوان', paragraphs: [...arabic, ...arabic] }).replace('<meta charset="utf-8">', head).replace('©', '(c)');
    const result = readHtml(encodeAs('windows-1256', html), origin);
    expect(result.ok && result.article.text).toContain(arabic[1]);
  });

  it.each<[string, string, string]>([
    ['a list of links', makePage({ paragraphs: Array.from({ length: 30 }, (_, index) => `<a href="/story/${index}">A headline that leads to story number ${index} of today</a>`) }), 'not-an-article'],
    ['a front page', `<html><body><h1>Today</h1>${Array.from({ length: 50 }, (_, index) => `<div><h2><a href="/${index}">Headline ${index}</a></h2><p>A short line.</p></div>`).join('')}</body></html>`, 'not-an-article'],
    ['a sentence', makePage({ paragraphs: ['Nothing to see here.'] }), 'not-an-article'],
    ['a page that is for subscribers', makePage({ head: jsonLd({ '@type': 'NewsArticle', headline: 'x', isAccessibleForFree: 'False' }), paragraphs: paragraphs.slice(0, 3) }), 'paywall'],
    ['a stub before a wall', makePage({ paragraphs: [...paragraphs.slice(0, 3), 'Subscribe to continue reading.'] }), 'paywall'],
    ['nothing', '   ', 'empty'],
    ['elements nested 2,000 deep', `<html><body>${'<div>'.repeat(2_000)}x`, 'too-deep'],
    ['unclosed elements', `<p><b>${'<p><b>a'.repeat(250_000)}`, 'too-complex'],
    ['three megabytes', 'x'.repeat(3_000_000), 'too-large'],
    ['more tags than an article has', `<p>x</p>${'<i></i>'.repeat(25_000)}`, 'too-complex'],
  ])('is refused: %s', (_what, html, reason) => {
    expect(refusal(html)).toBe(reason);
  });

  it('reads the whole of an article that greets subscribers in its header', () => {
    expect(read(makePage({ before: '<div>Already a subscriber? Log in</div>' })).text).toBe(body);
  });

  it('is not misled by a class on its body', () => {
    expect(read(makePage().replace('<body>', '<body class="has-cookie-notice share newsletter">').replace('<main>', '<main class="social">')).text).toBe(body);
  });
});
