'use client';

import { useRef, useState } from 'react';
import { browserOutbox } from '@/components/review/browser-outbox';
import { makeEventStamp } from '@/lib/offline/event-stamp';
import { postJson } from '@/lib/offline/post-json';
import type { ChangeDecided, ChangeDecision, FactChange } from '@/lib/schemas/fact-change';

export type Standing = 'open' | 'sending' | 'kept' | 'stopped';

/** A learner's answer to a change: keep the fact or stop learning it, and take the stopping back. */
export function useChangeDecision({ factId, changedAt }: Pick<FactChange, 'factId' | 'changedAt'>, onDecided?: (stopped: boolean) => void) {
  const [standing, setStanding] = useState<Standing>('open');
  const [trouble, setTrouble] = useState<string | null>(null);
  /** What was sent and not answered: sent again as it was, so that an undo names the event that was stored. */
  const sent = useRef<ChangeDecision | null>(null);
  const working = useRef(false);

  async function decide(decision: ChangeDecision['decision']): Promise<void> {
    if (working.current) return;
    working.current = true;
    setTrouble(null);
    setStanding('sending');
    if (sent.current?.decision !== decision) {
      const { eventId, stamp } = await makeEventStamp(new Date());
      sent.current = { ...stamp, eventId, factId, changedAt, decision };
    }
    const result = await postJson<ChangeDecided>('/api/fact-changes', sent.current);
    working.current = false;
    if (!result.ok) {
      setTrouble(result.message);
      return setStanding('open');
    }
    setStanding(decision === 'stop' ? 'stopped' : 'kept');
    onDecided?.(decision === 'stop');
  }

  /** By the same way as every undo: kept on this device until the server has it. */
  async function undoStop(): Promise<void> {
    const stopped = sent.current;
    if (standing !== 'stopped' || !stopped || working.current) return;
    working.current = true;
    const { eventId, stamp } = await makeEventStamp(new Date());
    browserOutbox().add({ ...stamp, id: eventId, kind: 'undo', factId, targetId: stopped.eventId });
    setStanding('kept');
    onDecided?.(false);
    const result = await browserOutbox().flush();
    working.current = false;
    setTrouble(result.ok ? null : result.message);
  }

  return { standing, trouble, decide, undoStop };
}
