'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { isUpdateReady, watchForUpdate } from '@/lib/offline/app-worker';
import { isStorageNearlyFull, keepStorage } from '@/lib/offline/device-storage';
import type { DeviceFacts } from './status-words';

/** What the browser says of this device. `answered` makes it look again: the disk fills while one works. */
export function useDeviceFacts(answered: number): DeviceFacts {
  const updateReady = useSyncExternalStore(watchForUpdate, isUpdateReady, () => false);
  const [storageNearlyFull, setNearlyFull] = useState(false);
  useEffect(() => void keepStorage(), []);
  useEffect(() => {
    let over = false;
    void isStorageNearlyFull().then((full) => !over && setNearlyFull(full));
    return () => {
      over = true;
    };
  }, [answered]);
  return { storageNearlyFull, updateReady };
}
