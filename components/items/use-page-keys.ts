'use client';

import { useEffect, useEffectEvent } from 'react';
import { singleKeysOn } from '@/lib/offline/single-keys';

/**
 * Keys of the whole page. Those of the browser, of fields and of an open dialog stay theirs.
 *
 * @param onKey says whether it used the key. `onControl`: the focus is on something that Enter and Space already work.
 */
export function usePageKeys(onKey: (key: string, onControl: boolean) => boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (document.querySelector('dialog[open]') || (event.key !== 'Enter' && !singleKeysOn())) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input:not([type=radio]), textarea, select, [contenteditable]')) return;
    if (onKey(event.key, target?.closest('a, button, summary, input') != null)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
