import type { Span } from '@/lib/domain/article/schema';
import { splitSentences } from '@/lib/domain/article/sentences';
import { contentWords } from './compare-text';
import { isAttributed, reportedSpans } from './reported-spans';

const LEAST_SHARE = 0.5;

/**
 * What a source says must not become what the article says. Where the evidence puts a claim in somebody's mouth, a question without a
 * word of that is refused. What the same sentence tells in its own voice (who the speaker is) needs none. English.
 */
export function attributionFault(evidence: string, asked: string): string | undefined {
  if (isAttributed(asked)) return undefined;
  return splitSentences(evidence).some(({ start, end }) => isInMouth(evidence.slice(start, end), asked)) ? 'the article only reports this as somebody’s claim, and the question does not say so' : undefined;
}

/** Most of the words that a text shares with the sentence stand where the sentence is reporting, and nowhere else in it. */
function isInMouth(sentence: string, asked: string): boolean {
  const spans = reportedSpans(sentence);
  if (spans.length === 0) return false;
  const inside = contentWords(spans.map(({ start, end }) => sentence.slice(start, end)).join(' … '));
  const outside = contentWords(withoutSpans(sentence, spans));
  const shared = [...contentWords(asked)].filter((word) => inside.has(word) || outside.has(word));
  const reported = shared.filter((word) => inside.has(word) && !outside.has(word));
  return reported.length > shared.length * LEAST_SHARE;
}

function withoutSpans(sentence: string, spans: readonly Span[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), sentence);
}
