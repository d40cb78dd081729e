import type { Item, ItemFormat } from './schema';

/** Formats whose key has several lines, one for each thing put in order or paired. */
export function isComposite(format: ItemFormat): boolean {
  return format === 'ordering' || format === 'matching';
}

/** Formats answered from what is shown, where the others are answered from memory. */
export function isRecognition(format: ItemFormat): boolean {
  return format === 'true-false' || format === 'multiple-choice' || isComposite(format);
}

/** The lines of a key or a response, in their order. */
export const linesOf = (text: string): string[] => text.split('\n');

/** The evidence of a fact or an item, part by part: a single one for all but timelines and pairings. */
export function evidenceOfParts<Part>({ evidence, furtherEvidence = [] }: { evidence: Part; furtherEvidence?: readonly Part[] }): Part[] {
  return [evidence, ...furtherEvidence];
}

/**
 * Among how many answers somebody guesses who is shown so many options: one of them, or every way to arrange them.
 * Undefined where the answer is typed.
 */
export function possibleAnswers(format: ItemFormat, optionsShown: number | undefined): number | undefined {
  if (!isComposite(format) || optionsShown === undefined) return optionsShown;
  return Array.from({ length: optionsShown }, (_, index) => index + 1).reduce((ways, choices) => ways * choices, 1);
}

/** A composite item's parts, each with what is asked for (matching alone) and the evidence that proves it. */
export type ItemPart = { line: string; prompt?: string; quote: string };

export function partsOf(item: Item): ItemPart[] {
  const evidence = evidenceOfParts(item);
  return linesOf(item.key).map((line, index) => ({ line, prompt: item.prompts?.[index], quote: evidence[index]?.quote ?? '' }));
}
