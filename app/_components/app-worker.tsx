'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { startAppWorker } from '@/lib/offline/app-worker';
import { clearIfLeft } from '@/lib/offline/leave-device';
import { sendWaiting } from '@/lib/offline/send-waiting';

/** Keeps the app on the device. On every page, so that whoever installs it from the front page can review on the way; and so is clearing up after somebody who has left. */
export function AppWorker() {
  const pathname = usePathname();
  useEffect(() => void startAppWorker(), []);
  useEffect(() => {
    void clearIfLeft();
    if (pathname === '/sign-in') void sendWaiting();
  }, [pathname]);
  return null;
}
