import { linesRight } from '@/lib/domain/grading/lines-right';
import { isComposite } from '@/lib/domain/question-set/composite';
import type { AnswerFeedback } from '@/lib/schemas/answer';

/** What was answered and how it was judged. */
export type Judged = Pick<AnswerFeedback, 'verdict' | 'response' | 'format' | 'key'>;

/** The verdict in words, for the page and for the announcement. */
export function verdictLine({ verdict, response, format, key }: Judged): string {
  switch (verdict) {
    case 'exact':
      return 'Right';
    case 'accepted':
      return `Right: “${key}”`;
    case 'close':
      return `Right, though it is spelled “${key}”`;
    case 'wrong':
      return isComposite(format) ? `Not right: ${linesInPlace(key, response)} ${format === 'ordering' ? 'in place' : 'matched'}` : 'Not right';
  }
}

/** “2 of 4”. */
function linesInPlace(key: string, response: string): string {
  const lines = linesRight(key, response);
  const right = lines.filter(Boolean).length;
  return `${right === 0 ? 'none' : right} of ${lines.length}`;
}
