/** A run of characters as pdf.js reports it. `transform` is the text matrix: 4 and 5 are where it stands, in points from the lower left. */
export type TextRun = { str: string; transform: readonly number[]; width: number; hasEOL: boolean };

/** One line of print. `y` grows upwards; sizes are in points. */
export type PrintedLine = { text: string; left: number; right: number; y: number; size: number; page: number };

/** Runs that follow one another on a baseline are a line. The order is the file's, which for columns is the order of reading. */
export function toLines(runs: readonly TextRun[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | null = null;
  for (const { str, transform, width, hasEOL } of runs) {
    const [, , skew = 0, height = 0, left = 0, y = 0] = transform;
    const size: number = Math.hypot(skew, height) || line?.size || 10;
    if (str.trim() !== '') {
      if (line && continues(line, left, y, size)) {
        const gap = left - line.right;
        const glued = /\s$/.test(line.text) || /^\s/.test(str) || gap < size * 0.15;
        line.text += glued ? str : ` ${str}`;
        line.right = Math.max(line.right, left + width);
        line.size = Math.max(line.size, size);
      } else {
        line = { text: str, left, right: left + width, y, size, page };
        lines.push(line);
      }
    } else if (line && str !== '' && !/\s$/.test(line.text)) line.text += ' ';
    if (hasEOL) line = null;
  }
  return lines.map((one) => ({ ...one, text: one.text.replace(/\s+/g, ' ').trim() })).filter((one) => one.text !== '');
}

function continues(line: PrintedLine, left: number, y: number, size: number): boolean {
  const sameBaseline = Math.abs(line.y - y) < Math.max(size, line.size) * 0.5;
  // A jump back is another column, or text from right to left, whose runs are put in order by pdf.js.
  return sameBaseline && left > line.left - size && left - line.right < size * 4;
}
