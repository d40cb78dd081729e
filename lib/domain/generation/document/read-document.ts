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
  const sentences = splitSentences(text).map(({ start, end, paragraph }, index): Sentence => {
    const from = headline.datelineSpan?.start === start ? Math.min(headline.datelineSpan.end, end - 1) : start;
    const sentence = text.slice(from, end);
    return { index, paragraph, start: from, end, text: sentence, tokens: tagWords(text, from, end), mentions: [], heading: headings.has(paragraph), quotes: findQuotes(sentence, from) };
  });
  const aliases = findAliases(text);
  findMentions(text, sentences, aliases);
  return { text, title: headline.title, dateline: headline.dateline, sentences, aliases };
}

function findQuotes(sentence: string, offset: number): Span[] {
  return [...sentence.matchAll(/[“"][^”"]*(?:[”"]|$)|[^“"]*”/g)].map((match) => ({ start: offset + match.index, end: offset + match.index + match[0].length }));
}
