'use client';

import { useEffect, useState } from 'react';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import { isOpen } from './choose-replacement';
import { rowId } from './item-row';

/** Which question is worked on. It keeps its place when another takes it, and the focus follows where a deed moved on. */
export function useCurrent(items: readonly VettedItem[]) {
  const [at, setAt] = useState(() => {
    const index = Math.max(0, items.findIndex(isOpen));
    return { id: items[index]?.item.id ?? null, index };
  });
  const [moves, setMoves] = useState(0);
  const found = items.findIndex(({ item }) => item.id === at.id);
  const index = found >= 0 ? found : Math.min(at.index, items.length - 1);
  const current = items[index] ?? null;
  const id = current?.item.id ?? null;

  const stay = (itemId: string): void => setAt({ id: itemId, index: items.findIndex(({ item }) => item.id === itemId) });
  const go = (itemId: string | null, place = items.findIndex(({ item }) => item.id === itemId)): void => {
    if (itemId !== null) setAt({ id: itemId, index: place });
    setMoves((count) => count + 1);
  };

  useEffect(() => {
    if (moves === 0) return;
    const row = id === null ? null : document.getElementById(rowId(id));
    row?.focus({ preventScroll: true });
    // On a phone a question begins under the bars; beside its article it need only be in view.
    row?.scrollIntoView({ block: window.matchMedia('(width < 64rem)').matches ? 'start' : 'nearest' });
    // The move asks for the focus, not a change of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moves]);

  return { current, index, stay, go };
}
