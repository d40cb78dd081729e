import type { IntakeResult } from '@/lib/schemas/intake';
import { decodeText } from '@/lib/intake/decode-text';
import { finishArticle } from '@/lib/intake/finish-article';
import { refuse } from '@/lib/intake/refuse';
import { readHtml } from './read-html';
import { readMarkdown } from './read-markdown';

const MAX_BYTES = 2_000_000;

export type TextOrigin = { name?: string; contentType?: string; charset?: string; url?: string };

/** A file of characters: a saved page, Markdown, or plain text. */
export function readTextFile(bytes: Uint8Array, origin: TextOrigin = {}): IntakeResult {
  if (bytes.length > MAX_BYTES) return refuse('too-large');
  const { text, encoding, guessed } = decodeText(bytes, origin.charset);
  if (text.trim() === '') return refuse('empty');
  if (isBinary(text)) return refuse('unknown-type');
  if (isHtml(text, origin)) return readHtml(bytes, origin);
  const notes = guessed ? [`The file does not say how its letters are encoded; it was read as ${encoding}. Check the letters with accents.`] : [];
  return isMarkdown(text, origin) ? readMarkdown(text, notes) : readPlainText(text, notes);
}

export function readPlainText(text: string, notes: string[] = []): IntakeResult {
  return finishArticle({ text, leftOut: {}, notes });
}

/** Control characters that no text editor writes. */
function isBinary(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return odd > 2 + text.length / 100;
}

/** A page says so at its beginning; the name decides for fragments. */
function isHtml(text: string, { name, contentType }: TextOrigin): boolean {
  const head = text.slice(0, 2_000).replace(/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  if (/^<(?:!doctype html|html|head|body)\b/i.test(head)) return true;
  return (/\.x?html?$/i.test(name ?? '') || /html/i.test(contentType ?? '')) && /<[a-z][^>]*>/i.test(text);
}

/** Front matter and a first heading say so whatever the name. */
function isMarkdown(text: string, { name, contentType }: TextOrigin): boolean {
  return /\.(?:md|markdown)$/i.test(name ?? '') || /markdown/i.test(contentType ?? '') || /^\uFEFF?(?:---\r?\n[a-z_-]+:|#{1,2} \S)/i.test(text);
}
