'use client';

import { useState } from 'react';
import type { ReviewEventRequest } from '@/lib/schemas/review';
import { browserOutbox } from './browser-outbox';

/** What is kept on this device and not sent yet, or was refused. */
export type Unsent = { message: string; mayRetry: boolean };

/** The device's outbox, as a page shows it. */
export function useOutbox() {
  const [unsent, setUnsent] = useState<Unsent | null>(null);

  async function flush(): Promise<boolean> {
    const result = await browserOutbox().flush();
    if (!result.ok) setUnsent({ message: result.message, mayRetry: true });
    else setUnsent(result.refused.length === 0 ? null : { message: refusedWords(result.refused.length), mayRetry: false });
    return result.ok;
  }

  async function keep(event: ReviewEventRequest): Promise<void> {
    browserOutbox().add(event);
    await flush();
  }

  return { unsent, flush, keep };
}

function refusedWords(count: number): string {
  return `${count === 1 ? 'One rating was' : `${count} ratings were`} not stored: the article behind it has changed, or it was answered by somebody else on this device.`;
}
