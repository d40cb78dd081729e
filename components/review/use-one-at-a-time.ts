'use client';

import { useRef, useState } from 'react';

/** Something that did not arrive, and the way to send the very same again. */
export type Trouble = { message: string; retry: () => void; skip?: () => void };

/** Keeps a learner's deeds from running into each other, and what went wrong with the last one. */
export function useOneAtATime() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const working = useRef(false);
  const handled = useRef('');

  /** A second tap may come before the first has drawn the next card: it must not rate that one, unseen. */
  function isSecond(deed: string): boolean {
    if (working.current || handled.current === deed) return true;
    handled.current = deed;
    return false;
  }

  /** One thing at a time: a second tap while the first is under way does nothing. */
  async function exclusively(work: () => Promise<void>): Promise<void> {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } finally {
      working.current = false;
      setBusy(false);
    }
  }

  return { busy, trouble, setTrouble, isSecond, exclusively };
}
