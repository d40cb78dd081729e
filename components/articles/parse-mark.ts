import type { Span } from '@/lib/domain/article/schema';

/** The span of `?mark=120-184`, or null when it is not one inside the text. */
export function parseMark(value: string | string[] | undefined, textLength: number): Span | null {
  const match = typeof value === 'string' ? /^(\d{1,7})-(\d{1,7})$/.exec(value) : null;
  if (!match) return null;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.start < span.end && span.end <= textLength ? span : null;
}
