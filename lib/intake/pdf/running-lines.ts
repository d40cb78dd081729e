import type { PrintedLine } from './page-lines';

/** This many lines at the top and bottom of a page can be its header or footer. */
const EDGE = 2;
const pageNumber = /^(?:page |p\. ?)?[-–—| ]*\d{1,4}(?:\s*(?:\/|of|\|)\s*\d{1,4})?[-–—| ]*$/i;
const address = /https?:\/\/\S{4,}/i;
/** What a browser prints above a page: “1/5/20, 10:30 PM  The headline - The Paper”. */
const printedAt = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}/;

export type WithoutRunning = { lines: PrintedLine[]; dropped: number; /** The address that a browser prints at the foot of a page. */ address?: string };

/** Takes out page numbers, and the headers and footers that pages share. `pages` holds each page's lines. */
export function dropRunningLines(pages: readonly (readonly PrintedLine[])[]): WithoutRunning {
  const pagesOf = new Map<string, number>();
  for (const lines of pages) for (const text of new Set(edgesOf(lines).map(({ text }) => shape(text)))) pagesOf.set(text, (pagesOf.get(text) ?? 0) + 1);
  const repeats = Math.max(2, Math.ceil(pages.length / 2));
  let dropped = 0;
  let found: string | undefined;
  const lines = pages.flatMap((all) => {
    const edges = new Set(edgesOf(all));
    return all.filter((line) => {
      if (!edges.has(line)) return true;
      const printed = address.exec(line.text)?.[0];
      const running = pageNumber.test(line.text) || printedAt.test(line.text) || (printed !== undefined && line.text.length < printed.length + 20) || (pagesOf.get(shape(line.text)) ?? 0) >= repeats;
      if (!running) return true;
      found ??= printed;
      dropped += 1;
      return false;
    });
  });
  return { lines, dropped, address: found };
}

/** The outermost lines by where they stand: a footer may well come first in the file. */
function edgesOf(lines: readonly PrintedLine[]): PrintedLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  const outer = new Set([...heights.slice(0, EDGE), ...heights.slice(-EDGE)]);
  return lines.filter(({ y }) => outer.has(Math.round(y)));
}

/** “Page 3” and “Page 4” are one line. */
function shape(text: string): string {
  return text.replace(/\d+/g, '#');
}
