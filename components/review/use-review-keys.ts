'use client';

import { useEffect, useEffectEvent } from 'react';
import { actionOfKey, type KeyContext, type ReviewKeyAction } from './review-keys';

/** Keys of the whole page. Keys of the browser, of fields and of an open dialog stay theirs. */
export function useReviewKeys(context: KeyContext, act: (action: ReviewKeyAction) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector('dialog[open]')) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input:not([type=radio]), textarea, select, [contenteditable]')) return;
    const action = actionOfKey(event.key, context, target?.closest('a, button, summary') != null);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
