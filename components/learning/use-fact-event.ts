'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { makeEventStamp } from '@/lib/offline/event-stamp';
import { postJson } from '@/lib/offline/post-json';
import { renewMemory } from '@/lib/offline/renew-memory';
import type { ReviewAct, ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';

export type FactAct = Exclude<ReviewAct, { kind: 'review' } | { kind: 'undo' }>;
type Done = { eventId: string; words: string; canUndo: boolean };

/**
 * Adds one event to a fact's log, and takes it back by another. To the server and not to what is stored on this device, which holds only what is due
 * soon; the device then fetches it like what another device did.
 */
export function useFactEvent(factId: string) {
  const router = useRouter();
  const [done, setDone] = useState<Done | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  /** What was sent and not answered: the same choice sends the same event again. */
  const [unsent, setUnsent] = useState<{ act: string; request: ReviewEventRequest } | null>(null);

  async function send(act: ReviewAct, words: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    const named = JSON.stringify(act);
    const request = unsent?.act === named ? unsent.request : await toRequest(act);
    const result = await postJson<ReviewBatchResult>('/api/reviews', { sentAt: new Date().toISOString(), events: [request] });
    setUnsent(result.ok ? null : { act: named, request });
    setBusy(false);
    if (!result.ok) return setTrouble(result.message);
    if (result.data.refused.length > 0) return setTrouble('This could not be done, and nothing was changed. Reload the page and try again.');
    setDone({ eventId: request.id, words, canUndo: act.kind !== 'undo' });
    router.refresh();
    void renewMemory();
  }

  return {
    done,
    trouble,
    busy,
    act: (act: FactAct, words: string) => send(act, words),
    undo: async () => {
      if (done) await send({ kind: 'undo', factId, targetId: done.eventId }, 'Taken back: it is as it was.');
    },
  };
}

async function toRequest(act: ReviewAct): Promise<ReviewEventRequest> {
  const { eventId, stamp } = await makeEventStamp(new Date());
  return { ...act, ...stamp, id: eventId };
}
