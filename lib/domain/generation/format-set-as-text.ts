import { evidenceOfParts, isComposite, linesOf } from '@/lib/domain/question-set/composite';
import type { GeneratedSet, Item } from '@/lib/domain/question-set/schema';

/** A set for reading in a terminal: each item with its answer and the sentence that proves it. */
export function formatSetAsText({ article, items, rejected }: GeneratedSet): string {
  const parts = [article.title, ...(article.dateline ? [article.dateline] : []), '', ...items.flatMap((item, index) => [...describeItem(item, index + 1), ''])];
  if (rejected.length > 0) parts.push(`Refused: ${rejected.length}`, ...rejected.map(({ stem, reason }) => `  – ${stem} (${reason})`), '');
  return parts.join('\n');
}

function describeItem(item: Item, number: number): string[] {
  return [
    `${number}. [${item.format}] ${item.stem}`,
    ...describeAnswer(item),
    `   Why: ${item.rationale}`,
    ...[...new Set(evidenceOfParts(item).map(({ quote }) => quote))].map((quote) => `   Evidence: ${quote}`),
  ];
}

function describeAnswer({ format, key, options, prompts, accepted }: Item): string[] {
  if (isComposite(format)) return linesOf(key).map((line, index) => `   ${prompts ? `${prompts[index]} →` : `${index + 1}.`} ${line}`);
  if (options) return options.map((option) => `   ${option === key ? '*' : '-'} ${option}`);
  return [`   Answer: ${key}${accepted ? ` (also: ${accepted.join('; ')})` : ''}`];
}
