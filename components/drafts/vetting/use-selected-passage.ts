'use client';

import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { selectedSpan, toPassage, type Passage } from './selected-span';

/** What is selected in the article, by mouse, thumb or keys; null when nothing is: `shown` as last drawn, `read()` at this moment. */
export function useSelectedPassage(article: RefObject<Element | null>, text: string): { shown: Passage | null; read: () => Passage | null } {
  const [shown, setShown] = useState<Passage | null>(null);
  const read = () => {
    const span = article.current && selectedSpan(article.current, window.getSelection());
    return span ? toPassage(text, span) : null;
  };
  const look = useEffectEvent(() => {
    const next = read();
    setShown((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });
  useEffect(() => {
    const onSelect = () => look();
    document.addEventListener('selectionchange', onSelect);
    return () => document.removeEventListener('selectionchange', onSelect);
  }, []);
  return { shown, read };
}
