import { marked } from 'marked';
import { readDay } from '@/lib/domain/article/read-day';
import type { LeftOut } from '@/lib/domain/article/left-out';
import type { IntakeResult } from '@/lib/schemas/intake';
import { finishArticle } from '@/lib/intake/finish-article';
import { parsePage } from '@/lib/intake/html/parse-page';
import { readBlocks } from '@/lib/intake/html/read-blocks';
import { refuse } from '@/lib/intake/refuse';

const MAX_CHARACTERS = 500_000;
/** Quotes in quotes, lists in lists: the parser's time grows with a power of their depth. Twenty is more than anybody can follow. */
const deepLine = /^(?![ \t]*(?:[-*][ \t]*){3,}$)(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20}/m;
/** And with the square of the marks of emphasis, code and links in one paragraph. */
const MAX_MARKS_IN_A_BLOCK = 2_000;

/** Markdown is turned into HTML and read as such. What HTML stands in it is only ever read for its text. */
export function readMarkdown(source: string, notes: string[] = []): IntakeResult {
  if (source.length > MAX_CHARACTERS) return refuse('too-long');
  const { fields, body } = splitFrontMatter(source);
  if (deepLine.test(body)) return refuse('too-deep');
  if (body.split(/\n\s*\n/).some((block) => (block.match(/[*_`~[<]/g)?.length ?? 0) > MAX_MARKS_IN_A_BLOCK)) return refuse('too-complex');
  const page = parsePage(toHtml(body));
  if (!page.ok) return page;
  const leftOut: LeftOut = {};
  return finishArticle({
    title: fields.get('title') ?? page.document.querySelector('h1')?.textContent ?? undefined,
    byline: fields.get('byline') ?? fields.get('author'),
    source: fields.get('source') ?? fields.get('publisher'),
    sourceUrl: webAddress(fields.get('sourceurl') ?? fields.get('url') ?? fields.get('canonical')),
    publishedOn: readDay(fields.get('publishedon') ?? fields.get('date') ?? fields.get('published') ?? '') ?? undefined,
    language: fields.get('language') ?? fields.get('lang'),
    text: readBlocks(page.document.body, leftOut).join('\n\n'),
    leftOut,
    notes,
  });
}

function toHtml(body: string): string {
  return marked.parse(body, { async: false, gfm: true });
}

/** Flat `key: value` lines between two lines of `---`. Lists and blocks of YAML are passed over. */
function splitFrontMatter(source: string): { fields: Map<string, string>; body: string } {
  const fields = new Map<string, string>();
  const match = /^---[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return { fields, body: source };
  for (const line of (match[1] ?? '').split(/\r?\n/)) {
    const [, key, value] = /^([A-Za-z_-]{1,40}):\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (key && value) fields.set(key.toLowerCase().replaceAll(/[_-]/g, ''), value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { fields, body: source.slice(match[0].length) };
}

function webAddress(raw: string | undefined): string | undefined {
  return raw && /^https?:\/\//i.test(raw) && URL.canParse(raw) ? raw : undefined;
}
