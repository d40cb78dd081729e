import { splitParagraphs } from './paragraphs';
import { splitSentences } from './sentences';
import type { Span } from './schema';

const MAX_TITLE_WORDS = 25;
/** "Nairobi, Nov 25 Two groups …", "Lima, 3 March (Agency) The union …": a place and a day right in front of a sentence of its own. */
const DATELINE_WITHOUT_DASH = /^(\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){0,2}), (?:(?:Jan|Feb|Mar|March|Apr|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:Jan|Feb|Mar|March|Apr|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)(?:, (?:19|20)\d\d)? (?:\([^)]{2,40}\) ?(?:[–—-]+ )?)?(?=\p{Lu}|\d)/u;
/** "LIMA, Peru – ", "NAIROBI (Agency) — ": capitals first, so that an ordinary opening with a dash is not taken for one. */
const DATELINE = /^(\p{Lu}[\p{Lu}'’./-]+(?: \p{Lu}[\p{Lu}'’./-]+)*(?:,(?: \p{Lu}[\p{L}.'’-]*)+)?)(?: \([^)]{2,40}\))?(?:, (?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d{1,2}|\d{1,2} (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]*)(?:,? (?:19|20)\d\d)?)?(?: \([^)]{2,40}\))? ?[–—-]+ /u;

export type Headline = {
  title: string;
  /** Where the title stands when it has a line of its own. */
  titleSpan?: Span;
  dateline?: string;
  /** The dateline with its dash: not part of the first sentence. */
  datelineSpan?: Span;
};

/** Title and dateline of normalised text. The title is a first line without a full stop; failing that, the opening words. */
export function readHeadline(text: string): Headline {
  const paragraphs = splitParagraphs(text);
  const first = paragraphs[0];
  if (!first) return { title: '' };
  const line = text.slice(first.start, first.end);
  const hasTitle = paragraphs.length > 1 && isHeadingLine(line) && !datelineOf(line);
  const headline: Headline = hasTitle ? { title: line, titleSpan: first } : { title: openingWords(text) };
  for (const paragraph of paragraphs.slice(0, 5)) {
    const match = datelineOf(text.slice(paragraph.start, paragraph.end));
    if (!match?.[1]) continue;
    return { ...headline, dateline: match[1], datelineSpan: { start: paragraph.start, end: paragraph.start + match[0].length } };
  }
  return headline;
}

const datelineOf = (line: string): RegExpExecArray | null => DATELINE.exec(line) ?? DATELINE_WITHOUT_DASH.exec(line);

/** Headings, bylines and captions: lines that do not end like a sentence. */
export function isHeadingLine(line: string): boolean {
  return !/[.!?…]["”’')\]]*$/.test(line) && line.split(' ').length <= MAX_TITLE_WORDS;
}

function openingWords(text: string): string {
  const first = splitSentences(text)[0];
  const words = (first ? text.slice(first.start, first.end) : text).split(/\s+/);
  return words.length <= 12 ? words.join(' ').replace(/\.$/, '') : `${words.slice(0, 12).join(' ')}…`;
}
