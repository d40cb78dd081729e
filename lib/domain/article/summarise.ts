import { readHeadline } from './headline';
import { splitSentences } from './sentences';

const MAX_LENGTH = 200;
/** A first sentence shorter than this takes the next one along. */
const ENOUGH = 80;

/** The opening sentence or sentences of normalised text without title and dateline, at most 200 UTF-16 units; a longer one is cut between words. */
export function summarise(text: string): string {
  const { titleSpan, datelineSpan } = readHeadline(text);
  const from = Math.max(titleSpan?.end ?? 0, datelineSpan?.end ?? 0);
  const body = text.slice(from).trim() === '' ? text : text.slice(from);
  let summary = '';
  for (const { start, end } of splitSentences(body)) {
    const longer = `${summary} ${body.slice(start, end).replace(/\s+/g, ' ')}`.trim();
    if (summary !== '' && longer.length > MAX_LENGTH) break;
    summary = longer;
    if (summary.length >= ENOUGH) break;
  }
  return summary.length <= MAX_LENGTH ? summary : `${summary.slice(0, MAX_LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}
