import { z } from 'zod';
import { evidenceSchema } from '@/lib/domain/article/schema';

export const factKinds = ['role', 'quantity', 'date', 'place', 'attribution', 'demand', 'cause', 'invitation', 'statement', 'timeline', 'pairing'] as const;
export const factKindSchema = z.enum(factKinds);
export type FactKind = z.infer<typeof factKindSchema>;

export const itemFormats = ['multiple-choice', 'true-false', 'cloze', 'short-answer', 'numeric', 'ordering', 'matching'] as const;
export const itemFormatSchema = z.enum(itemFormats);
export type ItemFormat = z.infer<typeof itemFormatSchema>;

/** Who proposed an item: the built-in generator, a language model, or its author by hand. */
export const itemOrigins = ['built-in', 'model', 'author'] as const;
export const itemOriginSchema = z.enum(itemOrigins);
export type ItemOrigin = z.infer<typeof itemOriginSchema>;

/** One thing the article says. Its id is derived from its content, so it survives a regeneration that still finds it. */
export const factSchema = z.object({
  id: z.string().min(1),
  kind: factKindSchema,
  statement: z.string().min(1),
  /** How much it matters within its article, 0–1. */
  salience: z.number().min(0).max(1),
  evidence: evidenceSchema,
  /** For a timeline or a pairing: the sentences that prove its other parts, in the order of the parts. */
  furtherEvidence: z.array(evidenceSchema).optional(),
});
export type Fact = z.infer<typeof factSchema>;

/**
 * One way of asking for a fact. `options` holds the key and the distractors, in the order shown.
 *
 * Two formats have a key of several lines. For `ordering` it is the events from first to last, one per line, and `options` are the
 * same events as shown. For `matching` it is the partner of each of `prompts`, one per line in their order, and `options` are the
 * partners as shown. A response has the same lines.
 */
export const itemSchema = z.object({
  id: z.string().min(1),
  factId: z.string().min(1),
  format: itemFormatSchema,
  stem: z.string().min(1),
  key: z.string().min(1),
  options: z.array(z.string().min(1)).min(2).optional(),
  accepted: z.array(z.string().min(1)).optional(),
  /** What each partner is looked for, in the order shown; only for `matching`. */
  prompts: z.array(z.string().min(1)).min(3).optional(),
  /** How far a typed number may be off: an amount in the key's own unit, counted in ones; 0 is exact. Without it the article's hedge decides. Only for `numeric`. */
  tolerance: z.number().min(0).optional(),
  /** What a number counts or is measured in (“km”, “workers”), where the key does not say it. Only for `numeric`. */
  unit: z.string().min(1).optional(),
  rationale: z.string().min(1),
  evidence: evidenceSchema,
  furtherEvidence: z.array(evidenceSchema).optional(),
  origin: itemOriginSchema,
});
export type Item = z.infer<typeof itemSchema>;

export const rejectionSchema = z.object({ stem: z.string(), reason: z.string().min(1) });
export type Rejection = z.infer<typeof rejectionSchema>;

/** What the generator returns and `npm run generate` prints (docs/question-set.md). */
export const generatedSetSchema = z.object({
  article: z.object({ title: z.string(), dateline: z.string().optional(), text: z.string().min(1) }),
  facts: z.array(factSchema),
  items: z.array(itemSchema),
  rejected: z.array(rejectionSchema),
});
export type GeneratedSet = z.infer<typeof generatedSetSchema>;
