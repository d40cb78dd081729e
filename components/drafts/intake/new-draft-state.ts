import { z } from 'zod';
import type { IntakeArticle } from '@/lib/schemas/intake';
import { directionOf, mainLanguage } from './languages';

const paragraphSchema = z.object({ text: z.string(), out: z.boolean() });
export type LookedAtParagraph = z.infer<typeof paragraphSchema>;

const detailsSchema = z.object({
  title: z.string(),
  byline: z.string(),
  source: z.string(),
  sourceUrl: z.string(),
  publishedOn: z.string(),
  language: z.string(),
});
export type ArticleDetails = z.infer<typeof detailsSchema>;

export const newDraftSchema = z.object({
  /** Made here, so that a request that is sent twice makes one draft. */
  id: z.uuidv7(),
  step: z.enum(['source', 'look']),
  pasted: z.string(),
  details: detailsSchema,
  paragraphs: z.array(paragraphSchema),
  /** The whole text while it is being typed in; null when it is shown by paragraphs. */
  typing: z.string().nullable(),
  /** What intake left out, and why. */
  notes: z.array(z.string()),
  /** The server has this draft under its id. */
  stored: z.boolean(),
  /** The day is ours, for want of one in the article. */
  dayAssumed: z.boolean().default(false),
  /** Shared to the app, and not yet seen on the page for new drafts. */
  arriving: z.boolean().default(false),
});
/** A draft on its way from pasted text to something the server holds. Kept in the browser until then. */
export type NewDraft = z.infer<typeof newDraftSchema>;

export type NewDraftChange =
  | { kind: 'resume'; draft: NewDraft }
  | { kind: 'paste'; text: string }
  /** `id` is for an article that follows one the server has already; `today`, YYYY-MM-DD where the author is, for one that names no day. */
  | { kind: 'cleaned'; article: IntakeArticle; id: string; today: string }
  | { kind: 'detail'; field: keyof ArticleDetails; value: string }
  | { kind: 'take-out'; paragraph: number; out: boolean }
  | { kind: 'type'; text: string }
  | { kind: 'typed' }
  | { kind: 'stored' }
  | { kind: 'back' };

const noDetails: ArticleDetails = { title: '', byline: '', source: '', sourceUrl: '', publishedOn: '', language: 'en' };

export function openNewDraft(id: string): NewDraft {
  return { id, step: 'source', pasted: '', details: noDetails, paragraphs: [], typing: null, notes: [], stored: false, dayAssumed: false, arriving: false };
}

export function changeNewDraft(draft: NewDraft, change: NewDraftChange): NewDraft {
  switch (change.kind) {
    case 'resume':
      return change.draft;
    case 'paste':
      return { ...draft, pasted: change.text };
    case 'cleaned': {
      const { title, byline, source, sourceUrl, publishedOn, language, text, notes } = change.article;
      const details = { title, byline: byline ?? '', source: source ?? '', sourceUrl: sourceUrl ?? '', publishedOn: publishedOn ?? change.today, language: mainLanguage(language) };
      return { ...draft, id: draft.stored ? change.id : draft.id, stored: false, step: 'look', details, paragraphs: splitText(text), typing: null, notes, dayAssumed: publishedOn === undefined };
    }
    case 'detail':
      return { ...draft, details: { ...draft.details, [change.field]: change.value }, dayAssumed: draft.dayAssumed && change.field !== 'publishedOn' };
    case 'take-out':
      return { ...draft, paragraphs: draft.paragraphs.map((paragraph, index) => (index === change.paragraph ? { ...paragraph, out: change.out } : paragraph)) };
    case 'type':
      return { ...draft, typing: change.text };
    case 'typed':
      return draft.typing === null ? draft : { ...draft, typing: null, paragraphs: splitText(draft.typing) };
    case 'stored':
      return { ...draft, stored: true };
    case 'back':
      return { ...draft, step: 'source' };
  }
}

function splitText(text: string): LookedAtParagraph[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, out: false }));
}

/** What is left of the text once the stray paragraphs are out. */
export function textOf({ typing, paragraphs }: Pick<NewDraft, 'typing' | 'paragraphs'>): string {
  return typing ?? paragraphs.filter(({ out }) => !out).map(({ text }) => text).join('\n\n');
}

/** What the server is asked to store. What was left empty is null: it may have said something before. */
export function toDetailFields({ title, byline, source, sourceUrl, publishedOn, language }: ArticleDetails) {
  const said = (value: string): string | null => value.trim() || null;
  return { title: title.trim(), byline: said(byline), source: said(source), sourceUrl: said(sourceUrl), publishedOn: said(publishedOn), language, direction: directionOf(language) };
}

export function toDraftFields(draft: NewDraft) {
  return { id: draft.id, ...toDetailFields(draft.details), text: textOf(draft).trim() };
}

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
