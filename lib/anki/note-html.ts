import type { ExportItem, ExportNote } from '@/lib/schemas/anki-export';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as a field holds it. Anki’s fields are HTML and run in its browser: nothing of an article may be markup there. */
export function escapeHtml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ' ').replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const lines = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>');

/** Typed items first: a package is for recalling. */
const preference = ['cloze', 'short-answer', 'numeric', 'multiple-choice', 'ordering', 'matching', 'true-false'] as const;

export function itemToAsk(items: readonly ExportItem[]): ExportItem | undefined {
  const standing = items.filter(({ retired }) => !retired);
  const among = standing.length > 0 ? standing : items;
  return preference.flatMap((format) => among.filter((item) => item.format === format))[0];
}

export type NoteHtml = { front: string; back: string; evidence: string; article: string; source: string; asOf: string };

/** The fields of a note, in the order of its type (note-type.ts). */
export function toNoteHtml(note: ExportNote): NoteHtml {
  const item = itemToAsk(note.items);
  const set = (html: string): string => `<div lang="${escapeHtml(note.language)}" dir="${note.direction}">${html}</div>`;
  return {
    front: set(item ? frontOf(item) : escapeHtml(note.statement)),
    back: set(item ? backOf(item) : escapeHtml(note.quote)),
    evidence: set(markKey(note.quote, item?.key ?? '')),
    article: set(escapeHtml(note.title)),
    source: sourceOf(note),
    asOf: note.asOf,
  };
}

function frontOf(item: ExportItem): string {
  if (item.format === 'true-false') return `${lines(item.stem)}<br>True or false?`;
  const offered = item.format === 'matching' ? item.prompts : item.format === 'ordering' || item.format === 'multiple-choice' ? optionsOf(item) : [];
  return offered.length === 0 ? lines(item.stem) : `${lines(item.stem)}<ul>${offered.map((option) => `<li>${escapeHtml(option)}</li>`).join('')}</ul>`;
}

/** In the order of the alphabet, which gives nothing away. */
function optionsOf({ format, key, distractors }: ExportItem): string[] {
  return (format === 'ordering' ? [...distractors] : [key, ...distractors]).sort((a, b) => a.localeCompare(b, 'en'));
}

function backOf({ format, key, prompts }: ExportItem): string {
  if (format === 'ordering') return `<ol>${key.split('\n').map((event) => `<li>${escapeHtml(event)}</li>`).join('')}</ol>`;
  if (format !== 'matching') return lines(key);
  const partners = key.split('\n');
  return prompts.map((prompt, index) => `${escapeHtml(prompt)}: ${escapeHtml(partners[index] ?? '')}`).join('<br>');
}

/** The sentence with the key marked where it stands in it, whatever its case. */
function markKey(quote: string, key: string): string {
  const at = key === '' ? -1 : quote.toLowerCase().indexOf(key.toLowerCase());
  // Lower case may be longer than upper (İ): then the places would not be those of the quote.
  if (at < 0 || quote.toLowerCase().length !== quote.length) return lines(quote);
  return `${lines(quote.slice(0, at))}<mark>${lines(quote.slice(at, at + key.length))}</mark>${lines(quote.slice(at + key.length))}`;
}

function sourceOf({ source, sourceUrl }: ExportNote): string {
  if (sourceUrl === null || !/^https?:\/\//i.test(sourceUrl)) return escapeHtml(source);
  return `<a href="${escapeHtml(sourceUrl)}">${escapeHtml(source)}</a>`;
}
