import { formatDay } from '@/components/articles/format-day';
import type { DraftSummary } from '@/lib/schemas/draft';

/** Where a draft stands, as one line. Days are UTC's, so that server and browser say the same. */
export function draftState({ source, published, superseded, updatedAt }: Pick<DraftSummary, 'source' | 'published' | 'superseded' | 'updatedAt'>): string {
  return [source, standing()].filter(Boolean).join(' · ');

  function standing(): string {
    if (superseded) return 'An earlier text; a newer one is published';
    if (!published) return `Last worked on ${formatDay(updatedAt.slice(0, 10))}`;
    const out = `Published ${formatDay(published.publishedAt.slice(0, 10))}${published.version > 1 ? `, version ${published.version}` : ''}`;
    return updatedAt > published.publishedAt ? `${out}, changed since` : out;
  }
}
