'use client';

import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { selectedSpan, toPassage, type Passage } from './selected-span';

/** What is selected in the article now, by mouse, thumb or keys; null when nothing is. */
export function useSelectedPassage(article: RefObject<Element | null>, text: string): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  const look = useEffectEvent(() => {
    const span = article.current && selectedSpan(article.current, window.getSelection());
    const next = span ? toPassage(text, span) : null;
    setPassage((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });
  useEffect(() => {
    const onSelect = () => look();
    document.addEventListener('selectionchange', onSelect);
    return () => document.removeEventListener('selectionchange', onSelect);
  }, []);
  return passage;
}
