'use client';

import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { useVisibleTime } from '@/components/review/use-visible-time';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import type { PostResult } from '@/lib/offline/post-json';
import type { AnswerFeedback, AnswerRequest } from '@/lib/schemas/answer';
import { changeQuiz, startQuiz } from './quiz-state';

export type QuizLine = {
  /** Makes the request once; a retry sends the same one, so that an answer that did arrive is not counted twice. */
  prepare: (answer: { itemId: string; response: string; visibleMs: number }) => Promise<AnswerRequest>;
  send: (request: AnswerRequest) => Promise<PostResult<AnswerFeedback>>;
};

export function useQuiz(start: { item: PresentedItem; answered: number; total: number }, { prepare, send }: QuizLine) {
  const [state, change] = useReducer(changeQuiz, start, startQuiz);
  const visibleMs = useVisibleTime(state.item.id);
  const request = useRef<AnswerRequest | null>(null);
  const busy = useRef(false);

  const deliver = async () => {
    request.current ??= await prepare({ itemId: state.item.id, response: state.response.trim(), visibleMs: visibleMs() });
    const result = await send(request.current);
    if (result.ok) {
      request.current = null;
      change({ kind: 'disclose', feedback: result.data });
    } else if (result.kind === 'refused') {
      request.current = null;
      change({ kind: 'refuse', message: result.fields?.response ?? result.message });
    } else {
      change({ kind: 'hold', message: result.kind === 'offline' ? 'Not sent yet. Your answer is kept here; try again.' : result.message });
    }
  };

  const check = async () => {
    if (busy.current || state.stage === 'answered') return;
    if (state.response.trim() === '') {
      change({ kind: 'refuse', message: state.item.options ? 'Choose an answer first.' : 'Type an answer first.' });
      return;
    }
    busy.current = true;
    change({ kind: 'send' });
    await deliver().finally(() => (busy.current = false));
  };

  const onOnline = useEffectEvent(() => {
    if (state.stage === 'unsent') void check();
  });
  useEffect(() => {
    const retry = () => onOnline();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, []);

  return { state, check, respond: (response: string) => change({ kind: 'respond', response }), next: () => change({ kind: 'next' }) };
}
