'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchVisitor } from '@/lib/offline/fetch-visitor';
import { isAnythingStored } from '@/lib/offline/is-anything-stored';
import { clearIfLeft } from '@/lib/offline/leave-device';
import { openMemory } from '@/lib/offline/memory/open-memory';
import { takeOverGuests } from '@/lib/offline/take-over-guests';
import { createMemoryHolder, type HeldMemory } from './memory-holder';

const nothingYet: HeldMemory = { opened: { kind: 'opening' }, visitor: undefined };

/** Somebody who has left this device leaves no cards open to the next. */
async function isStoredStill(): Promise<boolean> {
  await clearIfLeft();
  return isAnythingStored();
}

/** The reviews stored on this device, open as long as the page is. */
export function useMemory(): HeldMemory & { reopen: () => void } {
  const [holder] = useState(() => createMemoryHolder({ openMemory, isAnythingStored: isStoredStill, fetchVisitor, takeOverGuests, now: () => new Date() }));
  useEffect(() => {
    void holder.start();
    return () => holder.close();
  }, [holder]);
  const held = useSyncExternalStore(holder.subscribe, holder.held, () => nothingYet);
  return { ...held, reopen: holder.reopen };
}
