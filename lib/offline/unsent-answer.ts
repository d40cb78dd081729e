import { answerRequestSchema, type AnswerRequest } from '@/lib/schemas/answer';

const KEY = 'dateline.unsent-answer';

/**
 * The answer that has not arrived, so that reloading the page does not lose it. Kept for this tab alone: the next person to use
 * this device must not send it as theirs.
 */
export type UnsentAnswer = {
  find: () => AnswerRequest | null;
  keep: (request: AnswerRequest) => void;
  forget: () => void;
};

export function unsentAnswerIn(store: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): UnsentAnswer {
  return {
    find: () => {
      try {
        const parsed = answerRequestSchema.safeParse(JSON.parse(store().getItem(KEY) ?? 'null'));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    keep: (request) => {
      try {
        store().setItem(KEY, JSON.stringify(request));
      } catch {
        // Storage is refused: the page itself still holds the answer.
      }
    },
    forget: () => {
      try {
        store().removeItem(KEY);
      } catch {
        // Nothing could be kept, so there is nothing to forget.
      }
    },
  };
}

export const unsentAnswer = unsentAnswerIn(() => window.sessionStorage);
