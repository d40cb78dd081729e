import { z } from 'zod';

/** The formats a language model is asked for. Timelines and pairings need several proofs each: the built-in generator makes those. */
export const candidateFormats = ['multiple-choice', 'true-false', 'cloze', 'short-answer', 'numeric'] as const;
export const candidateKinds = ['role', 'quantity', 'date', 'place', 'attribution', 'demand', 'cause', 'invitation', 'statement'] as const;

/** Nullable and never optional: a strict structured output wants every property named. */
export const candidateItemSchema = z.object({
  format: z.enum(candidateFormats),
  stem: z.string(),
  key: z.string(),
  options: z.array(z.string()).nullable(),
  accepted: z.array(z.string()).nullable(),
  rationale: z.string().nullable(),
});
export type CandidateItem = z.infer<typeof candidateItemSchema>;

/** A fact as a model proposes it: with the words that prove it, and never with offsets, which models get wrong. */
export const candidateFactSchema = z.object({
  statement: z.string(),
  kind: z.enum(candidateKinds),
  quote: z.string(),
  items: z.array(candidateItemSchema),
});
export type CandidateFact = z.infer<typeof candidateFactSchema>;

export const candidateAnswerSchema = z.object({ facts: z.array(candidateFactSchema) });

const MAX_FACTS = 60;
const MAX_ITEMS_PER_FACT = 8;
const looseItem = candidateItemSchema.partial({ options: true, accepted: true, rationale: true });

/**
 * The facts and items of an answer that have the asked shape; the others are left out and counted, so that one slip does not cost
 * the whole answer. Null when the value is no answer at all.
 */
export function readCandidates(value: unknown): { facts: CandidateFact[]; malformed: number } | null {
  const list = Array.isArray(value) ? value : isRecord(value) && Array.isArray(value.facts) ? value.facts : null;
  if (!list) return null;
  const facts: CandidateFact[] = [];
  let malformed = Math.max(0, list.length - MAX_FACTS);
  for (const raw of list.slice(0, MAX_FACTS) as unknown[]) {
    const fact = candidateFactSchema.omit({ items: true }).safeParse(raw);
    if (!fact.success || !isRecord(raw)) {
      malformed += 1;
      continue;
    }
    const rawItems = Array.isArray(raw.items) ? (raw.items as unknown[]).slice(0, MAX_ITEMS_PER_FACT) : [];
    const items = rawItems.flatMap((one) => looseItem.safeParse(one).data ?? []);
    malformed += rawItems.length - items.length;
    facts.push({ ...fact.data, items: items.map((item) => ({ ...item, options: item.options ?? null, accepted: item.accepted ?? null, rationale: item.rationale ?? null })) });
  }
  return { facts, malformed };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
