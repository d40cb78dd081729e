import type { Span } from '@/lib/domain/article/schema';

/** The article opened at a passage, which is marked there. */
export function evidenceHref(articleSlug: string, { start, end }: Span): string {
  return `/articles/${encodeURIComponent(articleSlug)}?mark=${start}-${end}#evidence`;
}
