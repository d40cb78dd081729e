import type { Evidence, Span } from '@/lib/domain/article/schema';

type Sentence = Span & { paragraph: number };
export type Widened = { ok: true; evidence: Evidence } | { ok: false; reason: string };

const MOST_SENTENCES = 3;

/** The whole sentences that a quotation lies in, as the article has them: what a learner is shown, and where a claim's source is named. */
export function widenToSentences(text: string, sentences: readonly Sentence[], span: Span): Widened {
  const touched = sentences.filter((sentence) => sentence.start < span.end && span.start < sentence.end);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return { ok: false, reason: 'the quotation holds no sentence of the article' };
  if (first.paragraph !== last.paragraph) return { ok: false, reason: 'the quotation runs over several paragraphs' };
  if (touched.length > MOST_SENTENCES) return { ok: false, reason: 'the quotation is too long to prove one thing' };
  return { ok: true, evidence: { start: first.start, end: last.end, quote: text.slice(first.start, last.end) } };
}
