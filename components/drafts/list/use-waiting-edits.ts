'use client';

import { useSyncExternalStore } from 'react';
import { countWaitingEdits } from '@/lib/offline/draft-edits';

const none: ReadonlyMap<string, number> = new Map();
let last = none;

/** The same map as long as it says the same, or the page would be drawn without end. */
function read(): ReadonlyMap<string, number> {
  const now = countWaitingEdits();
  if (JSON.stringify([...now]) !== JSON.stringify([...last])) last = now;
  return last;
}

function watch(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

/** Edits on this device that no server has, by draft. */
export function useWaitingEdits(): ReadonlyMap<string, number> {
  return useSyncExternalStore(watch, read, () => none);
}
