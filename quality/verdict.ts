import { z } from 'zod';
import { evidenceOfParts } from '@/lib/domain/question-set/composite';
import { itemFormatSchema, type Item } from '@/lib/domain/question-set/schema';

/** The five points an item is judged on (docs/quality.md), and whether its wrong options are clean. */
export const points = ['grammatical', 'answerable', 'unique', 'noLeak', 'worthAsking'] as const;

export const verdictSchema = z.strictObject({
  item: z.strictObject({
    id: z.string(),
    format: itemFormatSchema,
    stem: z.string(),
    key: z.string(),
    options: z.array(z.string()).optional(),
    prompts: z.array(z.string()).optional(),
    /** Of an ordering or a matching: a line for each part. */
    evidence: z.string(),
  }),
  family: z.string(),
  /** Its place in the set when it was judged, from 1. */
  position: z.int().positive(),
  grammatical: z.boolean(),
  answerable: z.boolean(),
  unique: z.boolean(),
  noLeak: z.boolean(),
  worthAsking: z.boolean(),
  /** Null where there are no wrong options to judge. */
  optionsClean: z.boolean().nullable(),
  /** What is wrong, in a few words; empty for a sound item. */
  note: z.string(),
});
export type Verdict = z.infer<typeof verdictSchema>;
export const verdictsSchema = z.array(verdictSchema);

export const isAcceptable = (verdict: Verdict): boolean => points.every((point) => verdict[point]);

/** What a judge read: a verdict holds for exactly these words. */
export function judged(item: Item): Verdict['item'] {
  const { id, format, stem, key, options, prompts } = item;
  return { id, format, stem, key, ...(options ? { options } : {}), ...(prompts ? { prompts } : {}), evidence: evidenceOfParts(item).map(({ quote }) => quote).join('\n') };
}

/** The same question to a reader: the order of the options does not matter. */
export function sameQuestion(a: Verdict['item'], b: Verdict['item']): boolean {
  const words = ({ format, stem, key, options, prompts }: Verdict['item']) => JSON.stringify([format, stem, key, [...(options ?? [])].sort(), prompts ?? []]);
  return words(a) === words(b);
}
