'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { countUnsent } from '@/lib/offline/count-unsent';
import { sendWaiting } from '@/lib/offline/send-waiting';
import { unsentWords } from './unsent-words';

/** Before somebody signs out: what waits on this device is sent, and where that cannot be done now, what becomes of it. */
export function UnsentAnswers({ learnerId }: { learnerId: string }) {
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    let over = false;
    const look = async () => {
      const count = await countUnsent(learnerId);
      if (!over) setUnsent(count);
    };
    const send = async () => {
      await look();
      await sendWaiting();
      await look();
    };
    // Storage that cannot be read holds nothing that could be sent.
    const begin = () => void send().catch(() => undefined);
    begin();
    window.addEventListener('online', begin);
    return () => {
      over = true;
      window.removeEventListener('online', begin);
    };
  }, [learnerId]);
  return unsent > 0 && <Notice tone="news">{unsentWords(unsent)}</Notice>;
}
