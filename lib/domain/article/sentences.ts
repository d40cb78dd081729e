import { splitParagraphs } from './paragraphs';
import type { Span } from './schema';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** `Intl.Segmenter` breaks after these; a capital that follows does not start a sentence. */
const TITLE_OR_INITIAL = /(?:^|[\s(“"‘])(?:Mr|Mrs|Wm|Chas|Geo|Jos|Thos|Ms|Mx|Dr|Prof|Gen|Maj|Col|Lt|Sgt|Cpl|Pte|Pvt|Capt|Cmdr|Cdr|Adm|Brig|Det|Supt|Insp|Cllr|Msgr|Sen|Rep|Gov|Pres|Hon|Rev|Fr|St|Ste|Mt|Messrs|vs|v|No|Nos|Art|Fig|approx|e\.g|i\.e|cf|c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Z]\.)+[A-Z])\.\s*$/;
/** These may also end a sentence: merged only when what follows cannot start one. */
const MAY_END_SENTENCE = /(?:^|\s)(?:Inc|Ltd|Corp|Co|Jr|Sr|a\.m|p\.m|etc|(?:[A-Z]\.)+[A-Z])\.\s*$/;
const STARTS_A_SENTENCE = /^(?:["“‘'(]*)(?:The|A|An|In|On|At|But|And|It|He|She|They|We|I|This|That|These|Those|There|His|Her|Its|Their|After|Before|When|While|As|For|If|Since)\b/;

/**
 * The sentences of normalised text, in order. `paragraph` is the index in `splitParagraphs(text)`.
 * Sentence rules: Unicode UAX #29 through `Intl.Segmenter`, line by line, then merged where it broke after an abbreviation or before a closing quotation mark.
 */
export function splitSentences(text: string): (Span & { paragraph: number })[] {
  return splitParagraphs(text).flatMap((span, paragraph) => splitLine(text.slice(span.start, span.end)).map(({ start, end }) => ({ start: span.start + start, end: span.start + end, paragraph })));
}

function splitLine(line: string): Span[] {
  const merged: Span[] = [];
  for (const { segment, index } of segmenter.segment(line)) {
    const previous = merged.at(-1);
    const end = index + segment.length;
    if (previous && belongsTogether(line.slice(previous.start, previous.end), segment)) previous.end = end;
    else merged.push({ start: index, end });
  }
  return merged.map((span) => trimSpan(line, span)).filter((span) => span.start < span.end);
}

function belongsTogether(before: string, segment: string): boolean {
  if (/^[”"’')\]]+\s*$/.test(segment)) return true;
  if (/^[a-z,;]/.test(segment)) return true;
  if (MAY_END_SENTENCE.test(before)) return !STARTS_A_SENTENCE.test(segment);
  return TITLE_OR_INITIAL.test(before) || opensQuoteMidSentence(before, segment);
}

/** “It works!” she said. — the break after the quotation mark is not the end when a lower-case word follows; handled above. A lone mark or dash is never a sentence. */
function opensQuoteMidSentence(before: string, segment: string): boolean {
  return !/\p{L}|\d/u.test(segment) || !/\p{L}|\d/u.test(before);
}

function trimSpan(line: string, span: Span): Span {
  const text = line.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}
