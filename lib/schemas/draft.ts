import { z } from 'zod';
import { MAX_CHARACTERS } from '@/lib/domain/article/check-article';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { isPlainText, words, type DraftProposal, type LoggedEdit } from '@/lib/domain/vetting/schema';

const tooLong = `The article is longer than ${MAX_CHARACTERS.toLocaleString('en-US')} characters. Cut it to the part you want to ask about.`;

/** Kept in the one form that every offset indexes into. */
const articleText = z
  .string()
  // Unnormalised text is longer, but not without end.
  .max(MAX_CHARACTERS * 2, tooLong)
  .refine((text) => isPlainText(text.replace(/\f|\v|\r/g, ' ')), 'This is not plain text.')
  .transform(normaliseText)
  .pipe(z.string().min(1, 'The article is empty.').max(MAX_CHARACTERS, tooLong));

const oneLine = (longest: number) => words(longest).transform((text) => text.replace(/\s+/g, ' '));

/** Parameters that say where a reader came from, and nothing of what they read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|smid|cmpid)$/i;

/** The address of the article, in the one spelling by which the same article is known again. */
const address = z
  .url({ protocol: /^https?$/, message: 'This is not a web address.' })
  .max(2000, 'At most 2,000 characters.')
  .transform((value) => {
    const url = new URL(value);
    url.hash = '';
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
    return url.href;
  });

const fields = {
  title: oneLine(200),
  byline: oneLine(200).nullish(),
  source: oneLine(200).nullish(),
  sourceUrl: address.nullish(),
  /** YYYY-MM-DD. */
  publishedOn: z.iso.date('A day is written as 2026-11-23.').nullish(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/, 'This is not a language tag.'),
  direction: z.enum(['ltr', 'rtl']),
  text: articleText,
};

export const newDraftSchema = z.object({
  /** Client-made, so that a repeated request is one draft. */
  id: z.uuidv7().transform((id) => id.toLowerCase()),
  ...fields,
  /** Make it although the same text, or another text of the same address, is there already. */
  anyway: z.boolean().optional(),
  /** For a guest that is made by this. */
  timeZone: z.string().max(64).optional(),
});
export type NewDraft = z.infer<typeof newDraftSchema>;

export const draftChangesSchema = z
  .strictObject(fields)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'A change must change something.');
export type DraftChanges = z.infer<typeof draftChangesSchema>;

export const proposalRequestSchema = z.object({ origin: z.enum(['built-in', 'model']) });

/** Each edit is judged by itself, so that one that is refused keeps no other back. */
export const editsRequestSchema = z.object({
  edits: z.array(z.object({ id: z.uuidv7().transform((id) => id.toLowerCase()), edit: z.unknown() })).max(100, 'At most 100 edits at once.'),
  /** The order of the newest edit this browser has. */
  since: z.int().nonnegative(),
});

export const archiveRequestSchema = z.object({ archived: z.boolean().default(true) });
export const publicationRequestSchema = z.object({});

/** What a draft was published as. */
export type PublishedAs = { slug: string; version: number; publishedAt: string };

/** A draft in a list. Instants are ISO 8601 in UTC. */
export type DraftSummary = {
  id: string;
  title: string;
  source: string | null;
  sourceUrl: string | null;
  publishedOn: string | null;
  language: string;
  direction: 'ltr' | 'rtl';
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  published: PublishedAs | null;
  /** A newer text of the same article was published since: this one cannot be any more. */
  superseded: boolean;
};

export type DraftDetail = DraftSummary & {
  byline: string | null;
  text: string;
  /** Once anything refers to places in the text, it cannot be changed. */
  textLocked: boolean;
  /** The draft of the same address that this is a newer text of. */
  previousId: string | null;
};

/**
 * A fact whose sentence a newer text of its article changed. `changedOn` is a day, YYYY-MM-DD, in UTC: when that text was published or,
 * for a draft that is yet to be, when it came in.
 */
export type ChangedFact = { id: string; statement: string; quote: string; changedOn: string; stillAsked: boolean };

/** Of a published set: how many older facts of its author it takes the place of, and how many of their others nothing has replaced yet. */
export type OlderFacts = { replaced: number; others: number };

/** `olderFacts` is null until the draft is published. */
export type DraftAnswer = { draft: DraftDetail; proposals: DraftProposal[]; edits: LoggedEdit[]; changedFacts: ChangedFact[]; olderFacts: OlderFacts | null };

export type DraftCreated =
  | { id: string }
  /** There already. With `anyway` it is made all the same; for another text of one address it then becomes its newer text. */
  | { same: { draftId: string; title: string; publishedSlug?: string }; kind: 'same-text' | 'same-address' };

export type EditsAnswer = { edits: LoggedEdit[]; refused: { id: string; message: string }[] };
