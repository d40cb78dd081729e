'use client';

import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { useVisibleTime } from '@/components/review/use-visible-time';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import type { PostResult } from '@/lib/offline/post-json';
import type { UnsentAnswer } from '@/lib/offline/unsent-answer';
import type { AnswerFeedback, AnswerRequest } from '@/lib/schemas/answer';
import { missingAnswer } from './missing-answer';
import { changeQuiz, startQuiz } from './quiz-state';

export type QuizLine = {
  /** Makes the request once; a retry sends the same one, so that an answer that did arrive is not counted twice. */
  prepare: (answer: { itemId: string; response: string; visibleMs: number }) => Promise<AnswerRequest>;
  send: (request: AnswerRequest) => Promise<PostResult<AnswerFeedback>>;
  unsent: UnsentAnswer;
};

export function useQuiz(start: { item: PresentedItem; answered: number; total: number }, { prepare, send, unsent }: QuizLine) {
  const [state, change] = useReducer(changeQuiz, start, startQuiz);
  const visibleMs = useVisibleTime(state.item.id);
  const request = useRef<AnswerRequest | null>(null);
  const busy = useRef(false);

  const deliver = async () => {
    request.current ??= await prepare({ itemId: state.item.id, response: state.response.trim(), visibleMs: visibleMs() });
    // Kept before it is sent: a page that dies on the way must not take the answer with it.
    unsent.keep(request.current);
    const result = await send(request.current);
    if (result.ok || result.kind === 'refused') {
      request.current = null;
      unsent.forget();
    }
    if (result.ok) {
      change({ kind: 'disclose', feedback: result.data });
    } else if (result.kind === 'refused') {
      change({ kind: 'refuse', message: result.fields?.response ?? result.message });
    } else {
      change({ kind: 'hold', message: result.kind === 'offline' ? 'Not sent yet. Your answer is kept here; try again.' : result.message });
    }
  };

  const check = async () => {
    if (busy.current || state.stage === 'answered') return;
    const missing = missingAnswer(state.item, state.response);
    if (missing !== null) {
      change({ kind: 'refuse', message: missing });
      return;
    }
    change({ kind: 'send' });
    await deliverOnce();
  };
  const deliverOnce = async () => {
    busy.current = true;
    await deliver().finally(() => (busy.current = false));
  };

  const onLoad = useEffectEvent(() => {
    const kept = unsent.find();
    if (kept?.itemId !== state.item.id || busy.current) return;
    request.current = kept;
    change({ kind: 'restore', response: kept.response });
    void deliverOnce();
  });
  useEffect(() => onLoad(), []);

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
