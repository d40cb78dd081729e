'use client';

import { useEffect, useRef, type RefObject } from 'react';

type Places = {
  question: RefObject<HTMLElement | null>;
  disclosure: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
};

/** The focus follows the work: the new question, then its answer. Not on arrival, where the page's own order holds. */
export function useCardFocus(turn: string, asking: boolean, { question, disclosure, content }: Places): void {
  const place = `${turn} ${asking}`;
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    const heading = asking ? question.current : disclosure.current;
    heading?.focus({ preventScroll: true });
    if (asking) window.scrollTo({ top: 0 });
    // As far as the proof, or what it says now, and no further: the answer above it stays in view where there is room for both.
    else (content.current?.querySelector('ins, mark') ?? heading)?.scrollIntoView({ block: 'nearest' });
  }, [place, asking, question, disclosure, content]);
}
