import { splitSentences } from '@/lib/domain/article/sentences';
import { isExactEvidence, type Evidence, type Span } from '@/lib/domain/article/schema';

/** Marks an element whose own text is the article's from this place on. */
export const START_ATTRIBUTE = 'data-start';

/** What is selected of the article, as a place in its text; null when nothing is, or something else. */
export function selectedSpan(root: Element, selection: Selection | null): Span | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parts = [...root.querySelectorAll(`[${START_ATTRIBUTE}]`)].filter((element) => range.intersectsNode(element)).map((element) => partOf(element, range));
  const found = parts.filter(({ start, end }) => start < end);
  return found.length === 0 ? null : { start: Math.min(...found.map(({ start }) => start)), end: Math.max(...found.map(({ end }) => end)) };
}

function partOf(element: Element, range: Range): Span {
  const from = Number(element.getAttribute(START_ATTRIBUTE));
  const start = element.contains(range.startContainer) ? lengthBefore(element, range.startContainer, range.startOffset) : 0;
  const end = element.contains(range.endContainer) ? lengthBefore(element, range.endContainer, range.endOffset) : element.textContent.length;
  return { start: from + start, end: from + end };
}

function lengthBefore(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The selected words, trimmed, and the whole sentences they stand in: those are the proof, since half a sentence proves little. */
export type Passage = { words: string; evidence: Evidence };

/** UTF-16 units; more proves no single fact. */
const LONGEST_PROOF = 4_000;

export function toPassage(text: string, selected: Span): Passage | null {
  const trimmed = text.slice(selected.start, selected.end).trim();
  if (trimmed === '') return null;
  const at = text.indexOf(trimmed, selected.start);
  const { start, end } = toWholeWords(text, { start: at, end: at + trimmed.length });
  const words = text.slice(start, end);
  const touched = splitSentences(text).filter((sentence) => sentence.start < end && sentence.end > start);
  const from = Math.min(start, ...touched.map((sentence) => sentence.start));
  const to = Math.max(end, ...touched.map((sentence) => sentence.end));
  if (to - from > LONGEST_PROOF) return null;
  const evidence = { start: from, end: to, quote: text.slice(from, to) };
  return isExactEvidence(text, evidence) ? { words, evidence } : null;
}

const LETTER = /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u;

/** A thumb rarely hits the edge of a word. */
function toWholeWords(text: string, { start, end }: Span): Span {
  const isLetter = (at: number): boolean => LETTER.test(text[at] ?? '');
  while (start > 0 && isLetter(start) && isLetter(start - 1)) start -= 1;
  while (end < text.length && isLetter(end) && isLetter(end - 1)) end += 1;
  return { start, end };
}
