import type { Span } from '@/lib/domain/article/schema';

export type Mark = {
  span: Span;
  /** The revision of the article that the span counts in. */
  revision: number;
};

/** The passage of `?mark=120-184&revision=2`; the first revision where none is named. Null when it is none. */
export function parseMark({ mark: value, revision = '1' }: Record<string, string | string[] | undefined>): Mark | null {
  const match = typeof value === 'string' ? /^(\d{1,7})-(\d{1,7})$/.exec(value) : null;
  if (!match) return null;
  if (typeof revision !== 'string' || !/^[1-9]\d{0,5}$/.test(revision)) return null;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.start < span.end ? { span, revision: Number(revision) } : null;
}
