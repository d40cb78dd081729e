import type { FactModel } from './generated/models';
import { furtherEvidenceSchema } from './stored-item';

/** Whether a text says a fact in the very words that prove it, wherever they stand. */
export function isSaid({ evidenceQuote, furtherEvidence }: Pick<FactModel, 'evidenceQuote' | 'furtherEvidence'>, text: string): boolean {
  const further = furtherEvidence === null ? [] : furtherEvidenceSchema.parse(furtherEvidence);
  return [evidenceQuote, ...further.map(({ quote }) => quote)].every((quote) => text.includes(quote));
}
