import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import type { AnswerFeedback } from '@/lib/schemas/answer';

export type QuizState = {
  item: PresentedItem;
  /** Items answered before this one. */
  answered: number;
  total: number;
  response: string;
  /** unsent: the answer is given and locked, but has not arrived. */
  stage: 'asking' | 'sending' | 'unsent' | 'answered';
  trouble: string | null;
  feedback: AnswerFeedback | null;
};

export type QuizChange =
  | { kind: 'respond'; response: string }
  /** An answer given before the page was loaded anew, not yet arrived. */
  | { kind: 'restore'; response: string }
  | { kind: 'send' }
  /** The answer may stand, but cannot be delivered now. */
  | { kind: 'hold'; message: string }
  /** The answer cannot stand as it is. */
  | { kind: 'refuse'; message: string }
  | { kind: 'disclose'; feedback: AnswerFeedback }
  | { kind: 'next' };

export function startQuiz(start: { item: PresentedItem; answered: number; total: number }): QuizState {
  return { ...start, response: '', stage: 'asking', trouble: null, feedback: null };
}

export function changeQuiz(state: QuizState, change: QuizChange): QuizState {
  switch (change.kind) {
    case 'respond':
      return state.stage === 'asking' ? { ...state, response: change.response, trouble: null } : state;
    case 'restore':
      return { ...state, response: change.response, stage: 'sending' };
    case 'send':
      return { ...state, stage: 'sending', trouble: null };
    case 'hold':
      return { ...state, stage: 'unsent', trouble: change.message };
    case 'refuse':
      return { ...state, stage: 'asking', trouble: change.message };
    case 'disclose':
      // The server's record of the answer wins: it may hold an earlier one, given in another tab.
      return { ...state, stage: 'answered', response: change.feedback.response, feedback: change.feedback, trouble: null };
    case 'next': {
      const quiz = state.feedback?.quiz;
      return quiz?.next ? startQuiz({ item: quiz.next, answered: quiz.answered, total: quiz.total }) : state;
    }
  }
}
