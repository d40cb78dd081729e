import type { Span } from '@/lib/domain/article/schema';
import type { Passage } from '@/lib/schemas/answer';

/** The article opened at a passage, which is marked there; the newest text of it, wherever the passage stands in that. */
export function evidenceHref({ articleSlug, articleRevision }: Pick<Passage, 'articleSlug' | 'articleRevision'>, { start, end }: Span): string {
  const revision = articleRevision === undefined ? '' : `&revision=${articleRevision}`;
  return `/articles/${encodeURIComponent(articleSlug)}?mark=${start}-${end}${revision}#evidence`;
}
