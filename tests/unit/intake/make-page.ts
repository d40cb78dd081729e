import { paragraphs as report, title as headline } from './articles';

export type PagePlan = { lang?: string; title?: string; head?: string; paragraphs?: readonly string[]; before?: string; inside?: string; after?: string };

/** A news page as sites make them: the article in the middle of what surrounds it. */
export function makePage({ lang = 'en', title = headline, head = '', paragraphs = report, before = '', inside = '', after = '' }: PagePlan = {}): string {
  const links = Array.from({ length: 12 }, (_, index) => `<li><a href="/section/${index}">Section ${index}</a></li>`).join('');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | The Eskmouth Gazette</title>${head}</head><body>
<header><a href="/">The Eskmouth Gazette</a><nav><ul>${links}</ul></nav></header>${before}
<main><article><h1>${title}</h1>${paragraphs.map((paragraph, index) => `<p>${paragraph}</p>${index === 1 ? inside : ''}`).join('\n')}</article></main>${after}
<footer><p>© 2020 The Eskmouth Gazette. All rights reserved.</p><ul>${links}</ul></footer></body></html>`;
}
