import { z } from 'zod';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_PASTED_CHARACTERS = 400_000;

/** The files that can be read, for a file picker and for the manifest. What a file is, is told by its bytes, not by its name. */
export const READABLE_FILES = {
  'text/plain': ['.txt', '.text'],
  'text/markdown': ['.md', '.markdown'],
  'text/html': ['.html', '.htm'],
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
} as const;

/** What is asked for as JSON; a file comes as the field `file` of a form. */
export const intakeRequestSchema = z.union([
  z.strictObject({ url: z.string().trim().min(1, 'Enter an address.').max(2_000, 'This address is too long.') }),
  z.strictObject({ text: z.string().max(MAX_PASTED_CHARACTERS, 'This text is too long for one article.') }),
]);
export type IntakeRequest = z.infer<typeof intakeRequestSchema>;

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
