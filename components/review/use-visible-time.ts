'use client';

import { useEffect, useRef } from 'react';

/** What the wire takes: a day. */
const longestMs = 86_400_000;

/** Milliseconds for which the current thing has been on the screen; a phone in a pocket does not count. */
export function useVisibleTime(what: string): () => number {
  const clock = useRef({ since: null as number | null, passed: 0 });
  useEffect(() => {
    const time = clock.current;
    const look = () => {
      const now = performance.now();
      if (time.since !== null) time.passed += now - time.since;
      time.since = document.visibilityState === 'visible' ? now : null;
    };
    time.since = null;
    time.passed = 0;
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [what]);
  return () => {
    const { since, passed } = clock.current;
    return Math.min(longestMs, Math.round(passed + (since === null ? 0 : performance.now() - since)));
  };
}
