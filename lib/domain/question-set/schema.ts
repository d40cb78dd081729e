import { z } from 'zod';
import { evidenceSchema } from '@/lib/domain/article/schema';

export const factKinds = ['role', 'quantity', 'date', 'place', 'attribution', 'demand', 'cause', 'invitation', 'statement'] as const;
export const factKindSchema = z.enum(factKinds);
export type FactKind = z.infer<typeof factKindSchema>;

export const itemFormats = ['multiple-choice', 'true-false', 'cloze', 'short-answer', 'numeric'] as const;
export const itemFormatSchema = z.enum(itemFormats);
export type ItemFormat = z.infer<typeof itemFormatSchema>;

/** One thing the article says. Its id is derived from its content, so it survives a regeneration that still finds it. */
export const factSchema = z.object({
  id: z.string().min(1),
  kind: factKindSchema,
  statement: z.string().min(1),
  /** How much it matters within its article, 0–1. */
  salience: z.number().min(0).max(1),
  evidence: evidenceSchema,
});
export type Fact = z.infer<typeof factSchema>;

/** One way of asking for a fact. `options` holds the key and the distractors, in the order shown. */
export const itemSchema = z.object({
  id: z.string().min(1),
  factId: z.string().min(1),
  format: itemFormatSchema,
  stem: z.string().min(1),
  key: z.string().min(1),
  options: z.array(z.string().min(1)).min(2).optional(),
  accepted: z.array(z.string().min(1)).optional(),
  rationale: z.string().min(1),
  evidence: evidenceSchema,
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
