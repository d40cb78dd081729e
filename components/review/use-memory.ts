'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchVisitor } from '@/lib/offline/fetch-visitor';
import { clearIfLeft } from '@/lib/offline/leave-device';
import { openMemory } from '@/lib/offline/memory/open-memory';
import type { OpenMemory } from '@/lib/offline/memory/types';
import { createMemoryHolder, type HeldMemory } from './memory-holder';

const nothingYet: HeldMemory = { opened: { kind: 'opening' }, visitor: undefined };

/** Somebody who has left this device leaves no cards open to the next. */
const openCleared: OpenMemory = async (learnerId) => {
  await clearIfLeft();
  return openMemory(learnerId);
};

/** The reviews stored on this device, open as long as the page is. */
export function useMemory(): HeldMemory & { reopen: () => void } {
  const [holder] = useState(() => createMemoryHolder({ openMemory: openCleared, fetchVisitor, now: () => new Date() }));
  useEffect(() => {
    void holder.start();
    return () => holder.close();
  }, [holder]);
  const held = useSyncExternalStore(holder.subscribe, holder.held, () => nothingYet);
  return { ...held, reopen: holder.reopen };
}
