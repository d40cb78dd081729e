import { z } from 'zod';

const frontMatterSchema = z.strictObject({
  title: z.string().min(1).max(200),
  /** Who reported it, as shown to readers. */
  source: z.string().min(1),
  byline: z.string().min(1),
  /** The calendar day of publication, which dates every fact in the article. */
  publishedOn: z.iso.date(),
  /** BCP 47, for the `lang` of the article text. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag'),
  direction: z.enum(['ltr', 'rtl']),
  topic: z.string().min(1),
  licence: z.string().min(1),
  /** One sentence for lists of articles. */
  summary: z.string().min(1).max(200),
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
});

/** An article of `content/`: its front matter, and its paragraphs joined by one empty line. */
export const contentArticleSchema = frontMatterSchema.extend({ body: z.string().min(1) });
export type ContentArticle = z.infer<typeof contentArticleSchema>;

export type ParsedContentArticle = { ok: true; article: ContentArticle } | { ok: false; reason: string };

/**
 * Reads an article file: `---`, lines of `key: value`, `---`, then plain paragraphs.
 * A value runs to the end of its line and is taken as it stands. YAML would bring a dependency, and surprises
 * (`no` is false, a date is an object), for ten flat strings.
 */
export function parseContentArticle(raw: string): ParsedContentArticle {
  const lines = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split('\n');
  if (lines[0]?.trim() !== '---') return { ok: false, reason: 'The first line must be ---.' };
  const close = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (close < 0) return { ok: false, reason: 'The front matter is not closed by a line of ---.' };

  const fields = new Map<string, string>();
  for (const [index, line] of lines.slice(1, close).entries()) {
    if (line.trim() === '') continue;
    const match = /^([A-Za-z]+):\s*(.*?)\s*$/.exec(line);
    const [, name, value] = match ?? [];
    if (name === undefined || value === undefined) return { ok: false, reason: `Line ${index + 2} is not “key: value”.` };
    if (fields.has(name)) return { ok: false, reason: `“${name}” is given twice.` };
    fields.set(name, value);
  }

  const parsed = contentArticleSchema.safeParse({ ...Object.fromEntries(fields), body: toParagraphs(lines.slice(close + 1)) });
  if (parsed.success) return { ok: true, article: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return { ok: false, reason: field ? `${field}: ${issue?.message}` : (issue?.message ?? 'not an article') };
}

/** A paragraph may be wrapped over several lines; a reader never sees where. */
function toParagraphs(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
