'use client';

import { useEffect } from 'react';

/** Keeps the screen on while somebody thinks. Let go with the session, and by the browser itself when the page is hidden; taken again when it is back. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let over = false;
    const take = async () => {
      if (over || document.visibilityState !== 'visible' || (held && !held.released)) return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (over) void lock.release();
        else held = lock;
      } catch {
        // A low battery, or a setting: the screen goes dark as it always does.
      }
    };
    const look = () => void take();
    void take();
    document.addEventListener('visibilitychange', look);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', look);
      void held?.release().catch(() => {});
    };
  }, [active]);
}
