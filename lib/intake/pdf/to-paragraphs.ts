import type { PrintedLine } from './page-lines';

const ENDS_A_SENTENCE = /[.!?؟。…:][”"’')\]»]*$/;

export type PdfText = { title?: string; paragraphs: string[] };

/** Lines of print as paragraphs: a PDF knows only where letters stand. The title is the largest print on the first page. */
export function toParagraphs(lines: readonly PrintedLine[]): PdfText {
  const body = quantile(0.5, lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 20) }, () => line.size)));
  // Paragraphs of two lines have as many gaps between them as within: the lines' own spacing is the common small one.
  const spacing = quantile(0.25, gapsOf(lines)) || body * 1.2;
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && belongs(before, line, { spacing, group })) group.push(line);
    else groups.push([line]);
  }
  const title = titleOf(groups, body);
  return { title: title && join(title), paragraphs: groups.map(join) };
}

function belongs(before: PrintedLine, line: PrintedLine, { spacing, group }: { spacing: number; group: readonly PrintedLine[] }): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return false;
  const gap = before.y - line.y;
  const ended = ENDS_A_SENTENCE.test(before.text);
  // At the head of the next column or page a sentence goes on.
  if (line.page !== before.page || gap < -spacing / 2) return !ended && /^\p{Ll}/u.test(line.text);
  if (gap > Math.max(spacing * 1.35, line.size * 1.2)) return false;
  const left = Math.min(...group.slice(-5).map((one) => one.left));
  const right = Math.max(...group.slice(-5).map((one) => one.right));
  const indented = group.length > 1 && line.left > left + line.size * 0.8;
  const endedEarly = ended && before.right < right - (right - left) * 0.2 && group.length > 1;
  return !(ended && indented) && !endedEarly;
}

function titleOf(groups: readonly (readonly PrintedLine[])[], body: number): readonly PrintedLine[] | undefined {
  const first = groups.filter((group) => group[0]?.page === 1 && group.length <= 5 && (group[0]?.size ?? 0) > body * 1.2);
  const largest = Math.max(...first.map((group) => group[0]?.size ?? 0));
  return first.find((group) => group[0]?.size === largest);
}

/** A word divided at the end of a line is made whole. A compound divided at its own hyphen loses it, which is the rarer case. */
function join(group: readonly PrintedLine[]): string {
  return group.reduce((text, { text: next }) => {
    if (/\p{L}[-\u00AD\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
    return text === '' ? next : `${text} ${next}`;
  }, '');
}

function gapsOf(lines: readonly PrintedLine[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    return gap > 0 && gap < line.size * 3 ? [gap] : [];
  });
}

function quantile(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
