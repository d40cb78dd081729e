import type { AnswerFeedback } from '@/lib/schemas/answer';

/** The verdict in words, for the page and for the announcement. */
export function verdictLine(verdict: AnswerFeedback['verdict'] | undefined, key: string): string {
  switch (verdict) {
    case undefined:
      return 'The answer';
    case 'exact':
      return 'Right';
    case 'accepted':
      return `Right: “${key}”`;
    case 'close':
      return `Right, though it is spelled “${key}”`;
    case 'wrong':
      return 'Not right';
  }
}
