'use client';

import { useEffect } from 'react';
import { askToSendLater, startUpdate } from '@/lib/offline/app-worker';
import type { MemorySession, MemoryStatus } from '@/lib/offline/memory/types';
import { StatusLine } from './status-line';
import { StatusNotes } from './status-notes';
import { statusNotes } from './status-words';
import { useDeviceFacts } from './use-device-facts';

type ReviewStatusProps = {
  memory: MemorySession;
  status: MemoryStatus;
  /** When `status` was looked at. */
  lookedAt: Date;
  /** How many cards were answered since the page was opened. */
  answered: number;
};

/** Under the work: what this device holds, what waits to be sent, and what somebody ought to know. */
export function ReviewStatus({ memory, status, lookedAt, answered }: ReviewStatusProps) {
  const facts = useDeviceFacts(answered);
  const somethingWaits = status.waiting > 0;
  useEffect(() => {
    if (somethingWaits) void askToSendLater();
  }, [somethingWaits]);
  const notes = statusNotes(status, facts);
  return (
    <aside aria-label="This device" className="space-y-3 pt-8">
      <StatusNotes notes={notes} onUpdate={startUpdate} onDismiss={() => void memory.dismissRefused()} />
      <StatusLine status={status} now={lookedAt} />
    </aside>
  );
}
