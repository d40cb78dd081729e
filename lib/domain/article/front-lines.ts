import { isHeadingLine, readHeadline } from './headline';
import { readByline } from './read-byline';
import { readDay } from './read-day';
import { splitParagraphs } from './paragraphs';

export type FrontLines = { title: string; byline?: string; publishedOn?: string; /** The text without the lines that were lifted out of it. */ text: string };

const FRONT = 6;
/** UTF-16 units that hold a headline or a first sentence. */
const BEGINNING = 3_000;
const dateLine = /^(?:(?:first )?published|posted|updated|last (?:updated|modified)|date|on)?:?\s*(?:on |at )?(?:\p{L}{3,9},? )?(?:\d|\p{L}{3,9}\.? \d).{0,60}$/iu;

/**
 * Title, byline and day of normalised text that opens with them on lines of their own, and the text that remains. A title that metadata gave
 * is lifted out too where the text repeats it. Without a line for it the title is the opening words, which stay where they are.
 */
export function liftFrontLines(text: string, known: { title?: string } = {}): FrontLines {
  const lines = splitParagraphs(text).map(({ start, end }) => text.slice(start, end));
  // Only the beginning: to find its first sentence the whole text would be divided into sentences, in time that grows with the square of a line.
  const title = known.title ?? readHeadline(text.slice(0, BEGINNING)).title;
  const lifted = new Set<number>();
  const found: Omit<FrontLines, 'title' | 'text'> = {};
  for (const [index, line] of lines.slice(0, FRONT).entries()) {
    if (isSameTitle(line, title) && lines.length > 1) lifted.add(index);
    else if (found.byline === undefined && isByline(line)) lift(index, 'byline', readByline(line));
    else if (found.publishedOn === undefined && dateLine.test(line) && isHeadingLine(line)) lift(index, 'publishedOn', readDay(line));
    else if (!isHeadingLine(line)) break;
  }
  return { title, ...found, text: lifted.size === 0 ? text : withoutLines(lines, lifted) };

  function lift(index: number, field: 'byline' | 'publishedOn', value: string | null): void {
    if (value === null) return;
    found[field] = value;
    // “By Ana Díaz, 5 January 2020” says both.
    const day = field === 'byline' ? readDay(lines[index] ?? '') : null;
    if (day) found.publishedOn ??= day;
    lifted.add(index);
  }
}

function isByline(line: string): boolean {
  return readByline(line) !== null;
}

function isSameTitle(line: string, title: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return title !== '' && plain(line) === plain(title);
}

function withoutLines(lines: readonly string[], lifted: ReadonlySet<number>): string {
  return lines.filter((_, index) => !lifted.has(index)).join('\n\n');
}
