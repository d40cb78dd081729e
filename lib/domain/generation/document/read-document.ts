import { isHeadingLine, readHeadline } from '@/lib/domain/article/headline';
import { splitParagraphs } from '@/lib/domain/article/paragraphs';
import { splitSentences } from '@/lib/domain/article/sentences';
import type { Span } from '@/lib/domain/article/schema';
import { tagWords } from '../language/tag-words';
import { findAliases } from './aliases';
import { findMentions } from './find-mentions';
import type { Document, Sentence } from './document';

/** Reads a normalised article once: sentences, tagged words, names, dates and amounts, all with offsets into `text`. */
export function readDocument(text: string): Document {
  const headline = readHeadline(text);
  const headings = new Set(splitParagraphs(text).flatMap((span, index) => (isHeadingLine(text.slice(span.start, span.end)) ? [index] : [])));
  const behindDateline = (start: number) => (headline.datelineSpan && start >= headline.datelineSpan.start ? Math.max(start, headline.datelineSpan.end) : start);
  // A dateline may hold a full stop of its own ("ST. JOHNSBURY, Vt. —"): what lies within it is no sentence.
  const spans = splitSentences(text).filter(({ start, end }) => behindDateline(start) < end);
  const quotes = quotesOf(text, spans.map((span) => ({ ...span, start: behindDateline(span.start) })));
  const sentences = spans.map(({ start, end, paragraph }, index): Sentence => {
    const from = behindDateline(start);
    const sentence = text.slice(from, end);
    return { index, paragraph, start: from, end, text: sentence, tokens: tagWords(text, from, end), mentions: [], heading: headings.has(paragraph), quotes: quotes[index] ?? [] };
  });
  const aliases = findAliases(text, sentences);
  findMentions(text, sentences, aliases, headline.dateline);
  return { text, title: headline.title, dateline: headline.dateline, sentences, aliases };
}

/** Quoted stretches of every sentence, through sentences that a quotation runs on in: “A. B,” she said. `spans` are in order. */
function quotesOf(text: string, spans: readonly (Span & { paragraph: number })[]): Span[][] {
  let [paragraph, open] = [-1, false];
  return spans.map((span) => {
    // A mark that nothing closes says nothing of the paragraphs behind.
    if (span.paragraph !== paragraph) [paragraph, open] = [span.paragraph, false];
    const found = findQuotes(text.slice(span.start, span.end), span.start, open);
    open = found.open;
    return found.quotes;
  });
}

function findQuotes(sentence: string, offset: number, isInside: boolean): { quotes: Span[]; open: boolean } {
  const quotes: Span[] = [];
  let start = isInside ? offset : undefined;
  for (const { 0: mark, index } of sentence.matchAll(/[“”"]/g)) {
    const at = offset + index;
    if (mark === '“' || (mark === '"' && start === undefined)) start ??= at;
    else {
      // A closing mark by itself ends what began at the sentence before.
      quotes.push({ start: start ?? quotes.at(-1)?.end ?? offset, end: at + 1 });
      start = undefined;
    }
  }
  if (start !== undefined) quotes.push({ start, end: offset + sentence.length });
  return { quotes, open: start !== undefined };
}
