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
  const sentences = spans.map(({ start, end, paragraph }, index): Sentence => {
    const from = behindDateline(start);
    const sentence = text.slice(from, end);
    return { index, paragraph, start: from, end, text: sentence, tokens: tagWords(text, from, end), mentions: [], heading: headings.has(paragraph), quotes: findQuotes(sentence, from) };
  });
  const aliases = findAliases(text, sentences);
  findMentions(text, sentences, aliases, headline.dateline);
  return { text, title: headline.title, dateline: headline.dateline, sentences, aliases };
}

function findQuotes(sentence: string, offset: number): Span[] {
  return [...sentence.matchAll(/[“"][^”"]*(?:[”"]|$)|[^“"]*”/g)].map((match) => ({ start: offset + match.index, end: offset + match.index + match[0].length }));
}
