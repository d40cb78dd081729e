import { createHash } from 'node:crypto';
import { isHeadingLine } from '@/lib/domain/article/headline';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { splitParagraphs } from '@/lib/domain/article/paragraphs';

/**
 * A hash (SHA-256, hex) that an article has however it came in: of its words alone, without the headline, byline and day that stand in
 * front of it and that intake lifts out of its text. It tells that two texts are the same, and nothing of what they say.
 */
export function articlePrint(text: string): string {
  const normal = normaliseText(text);
  const lines = splitParagraphs(normal).map(({ start, end }) => normal.slice(start, end));
  const body = lines.slice(Math.max(0, lines.findIndex((line) => !isHeadingLine(line))));
  return createHash('sha256').update(body.join(' ').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).digest('hex');
}
