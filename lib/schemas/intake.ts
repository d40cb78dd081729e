import { z } from 'zod';

/** The largest file that is read. Page, server and every sentence about it have the number from here. */
export const MAX_FILE_MB = 10;
export const MAX_FILE_BYTES = MAX_FILE_MB * 1024 * 1024;

/** The files that can be read, for a file picker and for the manifest. What a file is, is told by its bytes, not by its name. */
export const READABLE_FILES = {
  'text/plain': ['.txt', '.text'],
  'text/markdown': ['.md', '.markdown'],
  'text/html': ['.html', '.htm'],
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
} as const;

/** An address, a text, or a file as the field of a form. What is wrong with one of them is said as with any article (intakeResultSchema). */
export const intakeRequestSchema = z.union([z.strictObject({ url: z.string() }), z.strictObject({ text: z.string() }), z.strictObject({ file: z.instanceof(File) })]);
export type IntakeRequest = z.infer<typeof intakeRequestSchema>;

/** What a device shares to the installed app: any of these (the manifest's share_target). */
export const sharedSchema = z.object({ title: z.string().optional(), text: z.string().optional(), url: z.string().optional(), file: z.instanceof(File).optional() });
export type Shared = z.infer<typeof sharedSchema>;

/** An article as read, before a person has looked at it. Nothing of it is stored. */
export const intakeArticleSchema = z.object({
  title: z.string(),
  byline: z.string().optional(),
  /** The paper or site it appeared in. */
  source: z.string().optional(),
  sourceUrl: z.string().optional(),
  /** The day of publication, YYYY-MM-DD, as the publisher wrote it. */
  publishedOn: z.iso.date().optional(),
  /** BCP 47; `und` when it cannot be told. */
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  /** Normalised (normaliseText), without title and byline. */
  text: z.string().min(1),
  /** What was left out or guessed, one sentence each, for the person who checks the text. */
  notes: z.array(z.string()),
});
export type IntakeArticle = z.infer<typeof intakeArticleSchema>;

export const intakeRefusals = [
  'empty', 'too-large', 'too-long', 'too-many-pages', 'too-deep', 'too-complex', 'unpacks-too-large', 'password', 'scan', 'reversed-arabic', 'malformed', 'unknown-type', 'picture', 'old-word',
  'other-office', 'not-an-article', 'paywall', 'too-slow', 'busy', 'cancelled', 'bad-address', 'forbidden-address', 'unreachable', 'too-many-redirects', 'not-a-page', 'page-missing', 'page-refused', 'page-failed',
] as const;
export type IntakeRefusal = (typeof intakeRefusals)[number];

export const intakeResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), article: intakeArticleSchema }),
  z.object({ ok: z.literal(false), reason: z.enum(intakeRefusals), message: z.string() }),
]);
export type IntakeResult = z.infer<typeof intakeResultSchema>;

/** What the share route leaves in the browser: what was read, or what is still to be read. */
export const handedOverSchema = z.union([intakeResultSchema, z.object({ pasted: z.string() })]);
export type HandedOver = z.infer<typeof handedOverSchema>;

/** Where it waits, in the tab's own store. */
export const HANDED_OVER_KEY = 'dateline.shared-article';
