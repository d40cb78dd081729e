'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False on the server and while the browser takes the server's page over, true from then on: what only this device knows may be shown then. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
