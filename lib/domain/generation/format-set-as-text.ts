import type { GeneratedSet, Item } from '@/lib/domain/question-set/schema';

/** A set for reading in a terminal: each item with its answer and the sentence that proves it. */
export function formatSetAsText({ article, items, rejected }: GeneratedSet): string {
  const parts = [article.title, ...(article.dateline ? [article.dateline] : []), '', ...items.flatMap((item, index) => [...describeItem(item, index + 1), ''])];
  if (rejected.length > 0) parts.push(`Refused: ${rejected.length}`, ...rejected.map(({ stem, reason }) => `  – ${stem} (${reason})`), '');
  return parts.join('\n');
}

function describeItem({ format, stem, options, key, accepted, rationale, evidence }: Item, number: number): string[] {
  return [
    `${number}. [${format}] ${stem}`,
    ...(options ?? []).map((option) => `   ${option === key ? '*' : '-'} ${option}`),
    ...(options ? [] : [`   Answer: ${key}${accepted ? ` (also: ${accepted.join('; ')})` : ''}`]),
    `   Why: ${rationale}`,
    `   Evidence: ${evidence.quote}`,
  ];
}
