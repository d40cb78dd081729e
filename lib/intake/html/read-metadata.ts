import { cleanAuthor } from '@/lib/domain/article/read-byline';
import { readDay } from '@/lib/domain/article/read-day';
import { readJsonLd } from './json-ld';

export type PageMetadata = {
  title?: string;
  byline?: string;
  source?: string;
  sourceUrl?: string;
  publishedOn?: string;
  language?: string;
  /** False when the publisher says that the text is for subscribers. */
  free: boolean;
  /** What OpenGraph calls the page: “article”, “website”. */
  type?: string;
};

/** What a page says about itself: JSON-LD, then OpenGraph and the older meta tags, then its own marks. Read before anything is taken out of it. */
export function readMetadata(document: Document): PageMetadata {
  const linked = readJsonLd(document);
  const source = linked?.publisher ?? meta(document, 'og:site_name', 'application-name');
  const authors = linked?.authors.length ? linked.authors : metaAll(document, 'author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author');
  const published = linked?.published ?? meta(document, 'article:published_time', 'datePublished', 'dc.date', 'dcterms.created', 'parsely-pub-date', 'sailthru.date', 'date', 'pubdate') ?? timeElement(document);
  const title = linked?.headline ?? meta(document, 'og:title', 'twitter:title', 'dc.title') ?? withoutSite(document.querySelector('title')?.textContent ?? undefined, source);
  return {
    title: decodeTwice(title),
    byline: joinNames(authors.map(cleanAuthor)) ?? shownByline(document),
    source,
    sourceUrl: address(linked?.url) ?? address(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? address(meta(document, 'og:url')),
    publishedOn: (published && readDay(published)) ?? undefined,
    language: document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang') ?? document.body?.getAttribute('lang') ?? linked?.language ?? meta(document, 'og:locale', 'content-language') ?? undefined,
    free: linked?.free !== false,
    type: meta(document, 'og:type'),
  };
}

function metaAll(document: Document, ...names: string[]): string[] {
  const wanted = names.map((name) => name.toLowerCase());
  const found = [...document.querySelectorAll('meta')].flatMap((element) => {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? element.getAttribute('http-equiv') ?? '').toLowerCase();
    const content = element.getAttribute('content')?.trim() ?? '';
    return content !== '' && wanted.includes(name) ? [{ content, rank: wanted.indexOf(name) }] : [];
  });
  const best = Math.min(...found.map(({ rank }) => rank));
  return found.filter(({ rank }) => rank === best).map(({ content }) => content);
}

function meta(document: Document, ...names: string[]): string | undefined {
  return metaAll(document, ...names)[0];
}

function timeElement(document: Document): string | undefined {
  const times = [...document.querySelectorAll('time[datetime], [itemprop="datePublished"]')];
  return times.flatMap((time) => time.getAttribute('datetime') ?? time.getAttribute('content') ?? [])[0];
}

function shownByline(document: Document): string | undefined {
  const shown = document.querySelector('[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline, .author')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const names = shown.length <= 100 ? cleanAuthor(shown) : '';
  return names === '' ? undefined : names;
}

function joinNames(names: string[]): string | undefined {
  const distinct = [...new Set(names)].filter((name) => name !== '').slice(0, 8);
  if (distinct.length <= 1) return distinct[0];
  return `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1) ?? ''}`;
}

/** “Headline | The Paper” is a window's title; the headline alone is the article's. */
function withoutSite(title: string | undefined, source: string | undefined): string | undefined {
  const parts = title?.split(/\s+[|–—·«»:-]\s+/) ?? [];
  const last = parts.at(-1)?.trim();
  if (!title || parts.length < 2 || !last) return title;
  const isSite = source !== undefined && last.toLowerCase() === source.toLowerCase();
  const looksLikeSite = / \| |\s[–—-]\s/.test(title) && last.split(' ').length <= 4 && title.length - last.length > 20;
  return isSite || looksLikeSite ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·«»:-]\s*$/, '') : title;
}

/** Titles in JSON-LD are often escaped for HTML once more. */
function decodeTwice(title: string | undefined): string | undefined {
  const names: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—' };
  return title?.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (names[name?.toLowerCase() ?? ''] ?? whole);
  });
}

function address(raw: string | null | undefined): string | undefined {
  if (!raw || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= 2_000 ? url.href : undefined;
}
