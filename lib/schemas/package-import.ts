import { z } from 'zod';

/** A package in a form. The zone is for whoever is made a guest by it: their study days are counted in it. */
export const packageImportSchema = z.strictObject({ file: z.instanceof(File), timeZone: z.string().max(64).optional() });

const count = z.int().nonnegative();

/** What the server says of an import, line by line: how far it is, and at last what came of it. */
export const importLineSchema = z.union([
  z.object({ done: count, total: count }),
  z.object({
    ok: z.literal(true),
    report: z.object({
      notes: z.object({ added: count, known: count }),
      reviews: z.object({ added: count, known: count }),
      decks: count,
      leftOut: z.object({ withoutText: count, tooLong: count, media: count, reviews: count }),
    }),
  }),
  z.object({ ok: z.literal(false), reason: z.string(), message: z.string() }),
]);
export type ImportLine = z.infer<typeof importLineSchema>;

/** What was brought in, by its address. */
export const importedArticleSchema = z.object({ slug: z.string().min(1).max(200) });
