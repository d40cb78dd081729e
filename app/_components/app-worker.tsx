'use client';

import { useEffect } from 'react';
import { startAppWorker } from '@/lib/offline/app-worker';

/** Keeps the app on the device. On every page, so that whoever installs it from the front page can review on the way. */
export function AppWorker() {
  useEffect(() => void startAppWorker(), []);
  return null;
}
