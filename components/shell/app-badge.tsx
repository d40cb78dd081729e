'use client';

import { useEffect } from 'react';
import { showOnIcon } from '@/lib/offline/app-badge';

/** The number of today's cards on the icon of the installed app. */
export function AppBadge({ count }: { count: number }) {
  useEffect(() => showOnIcon(count), [count]);
  return null;
}
