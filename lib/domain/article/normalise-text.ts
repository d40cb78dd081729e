const MAX_WRAPPED_LINE = 100;
const ENDS_A_THOUGHT = /[.!?:;…]["”’')\]]*$/;

/**
 * The one form of an article's text that every offset indexes into: LF line ends, no byte-order mark, no trailing or doubled blanks, one line per paragraph
 * (hard-wrapped lines are joined), no leading or trailing blank lines. Idempotent.
 */
export function normaliseText(raw: string): string {
  const lines = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200B\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim());
  const joined = isHardWrapped(lines) ? joinWrappedLines(lines) : lines;
  return joined.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** Mail and old text files break lines near a fixed column: no long line anywhere, and most line breaks fall in mid-sentence. */
function isHardWrapped(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > MAX_WRAPPED_LINE)) return false;
  let breaks = 0;
  let midSentence = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '' || (lines[index + 1] ?? '') === '') continue;
    breaks += 1;
    if (line.length > MAX_WRAPPED_LINE / 2 && !ENDS_A_THOUGHT.test(line)) midSentence += 1;
  }
  return midSentence >= 3 && midSentence > breaks / 2;
}

function joinWrappedLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const previous = joined.at(-1);
    if (open && line !== '' && previous !== undefined) joined[joined.length - 1] = `${previous} ${line}`;
    else joined.push(line);
    open = line !== '';
  }
  return joined;
}
