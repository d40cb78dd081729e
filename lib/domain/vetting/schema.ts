import { z } from 'zod';
import { evidenceSchema } from '@/lib/domain/article/schema';
import { factSchema, generatedSetSchema, itemOriginSchema, itemSchema } from '@/lib/domain/question-set/schema';
import { handFormats } from './hand-formats';

/** Half a surrogate pair, and control characters: no database keeps them and no font shows them. */
const noText = /[\p{Cs}\u0000-\u0008\u000B-\u001F\u007F]/u;
export const isPlainText = (text: string): boolean => !noText.test(text);

/** What a person types, trimmed. */
export function words(longest: number) {
  return z
    .string()
    .trim()
    .min(1, 'This must not be empty.')
    .max(longest, `At most ${longest.toLocaleString('en-GB')} characters.`)
    .refine(isPlainText, 'This holds characters that are not text.');
}

/** They become part of the address of a published item. */
const localId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, 'An id is lower-case letters, digits and hyphens.');
const editId = z.uuidv7().transform((id) => id.toLowerCase());

const asked = {
  stem: words(600),
  key: words(1000),
  options: z.array(words(300)).min(2).max(12),
  accepted: z.array(words(300)).max(40),
  prompts: z.array(words(300)).min(3).max(12),
  rationale: words(1000),
  tolerance: z.number().min(0, 'A tolerance is not negative.').max(1e15, 'A tolerance is at most 1,000,000,000,000,000.'),
  unit: words(40),
};
/** Null takes away what an item need not have. */
const editedFieldsSchema = z
  .strictObject({ ...asked, tolerance: asked.tolerance.nullable(), unit: asked.unit.nullable() })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, 'An edit must change something.');
export type EditedFields = z.infer<typeof editedFieldsSchema>;

/** Untrimmed: a quote is what stands in the article, to the letter. */
const selectionSchema = evidenceSchema.extend({ quote: z.string().min(1).max(4000, 'At most 4,000 characters of the article prove one fact.').refine(isPlainText, 'This holds characters that are not text.') });
const furtherEvidence = z.array(selectionSchema).max(12).optional();
const authoredFactSchema = factSchema.extend({ id: localId, statement: words(4000), evidence: selectionSchema, furtherEvidence });
const authoredItemSchema = itemSchema.extend({
  id: localId,
  factId: localId,
  ...asked,
  options: asked.options.optional(),
  accepted: asked.accepted.optional(),
  prompts: asked.prompts.optional(),
  tolerance: asked.tolerance.optional(),
  unit: asked.unit.optional(),
  evidence: selectionSchema,
  furtherEvidence,
  origin: z.literal('author'),
});

/** The fact and its proof are those of the item it is made from. */
const recastItemSchema = z.strictObject({
  id: localId,
  format: z.enum(handFormats),
  stem: asked.stem,
  key: asked.key,
  options: asked.options.optional(),
  accepted: asked.accepted.optional(),
  unit: asked.unit.optional(),
  rationale: asked.rationale,
});

export const rejectReasons = ['wrong', 'unclear', 'trivial', 'duplicate', 'other'] as const;
export const rejectReasonSchema = z.enum(rejectReasons);
export type RejectReason = z.infer<typeof rejectReasonSchema>;

/** One thing an author did to a draft. Items are named by their ids within it. */
export const vettingEditSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('accept'), items: z.array(localId).min(1).max(200) }),
  z.strictObject({ action: z.literal('reject'), item: localId, reason: rejectReasonSchema.optional(), note: words(500).optional() }),
  z.strictObject({ action: z.literal('edit'), item: localId, fields: editedFieldsSchema }),
  /** Ask otherwise, or ask something else: a sibling, or one still in reserve, takes the item's place. */
  z.strictObject({ action: z.literal('replace'), item: localId, with: localId }),
  /** Ask the same in a format that nobody proposed. The words are kept whole, so that a draft stays as it was when the rules that made them change. */
  z.strictObject({ action: z.literal('recast'), item: localId, as: recastItemSchema }),
  /** By hand. The fact is a new one, or one that is there already and is then asked in one more way. */
  z.strictObject({ action: z.literal('add'), fact: authoredFactSchema, item: authoredItemSchema }),
  /** Null is the end of the list. */
  z.strictObject({ action: z.literal('move'), item: localId, before: localId.nullable() }),
  z.strictObject({ action: z.literal('undo'), edit: editId }),
]);
export type VettingEdit = z.infer<typeof vettingEditSchema>;

/** `order` is given by the server when it takes the edit; until then the edit is known to one browser alone. */
export const loggedEditSchema = z.strictObject({ id: editId, edit: vettingEditSchema, order: z.int().positive().optional() });
export type LoggedEdit = z.infer<typeof loggedEditSchema>;

/** What one run of a generator proposed: a generated set without its article, and who proposed it. Offsets index into the draft's text. */
export const draftProposalSchema = generatedSetSchema.omit({ article: true }).extend({ origin: itemOriginSchema });
export type DraftProposal = z.infer<typeof draftProposalSchema>;
