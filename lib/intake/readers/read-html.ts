import { Readability } from '@mozilla/readability';
import type { LeftOut } from '@/lib/domain/article/left-out';
import type { IntakeResult } from '@/lib/schemas/intake';
import { decodeText } from '@/lib/intake/decode-text';
import { finishArticle } from '@/lib/intake/finish-article';
import { judgePage } from '@/lib/intake/html/judge-page';
import { parsePage } from '@/lib/intake/html/parse-page';
import { readBlocks } from '@/lib/intake/html/read-blocks';
import { readMetadata } from '@/lib/intake/html/read-metadata';
import { stripPage } from '@/lib/intake/html/strip-page';
import { refuse } from '@/lib/intake/refuse';

const MAX_BYTES = 2_000_000;

export type PageOrigin = { /** As the server declared it. */ charset?: string; /** Where the page was fetched from, after redirects. */ url?: string };

/** The article of a web page, fetched or saved as a file. */
export function readHtml(bytes: Uint8Array, origin: PageOrigin = {}): IntakeResult {
  if (bytes.length > MAX_BYTES) return refuse('too-large');
  const { text: html } = decodeText(bytes, origin.charset ?? declaredCharset(bytes));
  if (html.trim() === '') return refuse('empty');
  const page = parsePage(html);
  if (!page.ok) return page;
  const { document } = page;

  const metadata = readMetadata(document);
  const linkCount = document.querySelectorAll('a[href]').length;
  const shown = document.body ? readBlocks(document.body, {}).join('\n') : '';
  const leftOut: LeftOut = {};
  stripPage(document, leftOut);
  const content = findContent(document);
  const lines = content ? readBlocks(content, leftOut) : [];
  const verdict = judgePage({ metadata, lines, content, linkCount, shown });
  if (verdict) return refuse(verdict);

  return finishArticle({
    title: metadata.title,
    byline: metadata.byline,
    source: metadata.source ?? (origin.url ? new URL(origin.url).hostname.replace(/^www\./, '') : undefined),
    sourceUrl: origin.url ?? metadata.sourceUrl,
    publishedOn: metadata.publishedOn,
    language: metadata.language,
    text: lines.join('\n\n'),
    leftOut,
    notes: [],
  });
}

/** Readability's choice of the part that is the article. It takes the document apart. */
function findContent(document: Document): Element | null {
  try {
    const article = new Readability<Element>(document, { serializer: (node) => node as Element, disableJSONLD: true, charThreshold: 200 }).parse();
    return article?.content ?? null;
  } catch {
    // It trips over documents whose body stands in the wrong place: then it has found no article.
    return null;
  }
}

/** `<meta charset>` or its longer form, in the first 2 KB, which every encoding but UTF-16 writes alike. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1] ?? null;
}
