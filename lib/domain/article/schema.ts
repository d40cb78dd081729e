import { z } from 'zod';

/** A stretch of an article's text. Offsets are UTF-16 indices, end exclusive. */
export const spanSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((span) => span.start < span.end, 'a span must not be empty');
export type Span = z.infer<typeof spanSchema>;

/** A span together with the text it covers, so that a shifted offset is noticed. */
export const evidenceSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** True when the evidence still covers exactly what it quotes. */
export function isExactEvidence(text: string, evidence: Evidence): boolean {
  return evidence.start < evidence.end && text.slice(evidence.start, evidence.end) === evidence.quote;
}
