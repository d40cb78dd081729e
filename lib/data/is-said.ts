import type { FactModel } from './generated/models';
import { furtherEvidenceSchema } from './stored-item';

/** The words that prove a fact, part by part. */
export function quotesOf({ evidenceQuote, furtherEvidence }: Pick<FactModel, 'evidenceQuote' | 'furtherEvidence'>): string[] {
  const further = furtherEvidence === null ? [] : furtherEvidenceSchema.parse(furtherEvidence);
  return [evidenceQuote, ...further.map(({ quote }) => quote)];
}

/** Whether a text says a fact in the very words that prove it, wherever they stand. */
export function isSaid(fact: Pick<FactModel, 'evidenceQuote' | 'furtherEvidence'>, text: string): boolean {
  return quotesOf(fact).every((quote) => text.includes(quote));
}
