'use client';

import { useRef, useState } from 'react';
import { makeEventStamp } from '@/lib/offline/event-stamp';
import { postJson, type PostFailure } from '@/lib/offline/post-json';
import type { ChangeDecided, ChangeDecision, FactChange } from '@/lib/schemas/fact-change';
import type { ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';

export type Standing = 'open' | 'sending' | 'kept' | 'stopped';

/** A learner's answer to a change: keep the fact or stop learning it, and take the stopping back. */
export function useChangeDecision({ factId, changedAt }: Pick<FactChange, 'factId' | 'changedAt'>, onDecided?: (stopped: boolean) => void) {
  const [standing, setStanding] = useState<Standing>('open');
  const [trouble, setTrouble] = useState<string | null>(null);
  /** What was sent and not answered: sent again as it was, so that an undo names the event that was stored. */
  const sent = useRef<ChangeDecision | null>(null);
  const sentUndo = useRef<ReviewEventRequest | null>(null);
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
      setTrouble(troubleWords(result, 'Nothing was changed: you go on learning as before, and are asked again another time.'));
      return setStanding('open');
    }
    setStanding(decision === 'stop' ? 'stopped' : 'kept');
    onDecided?.(decision === 'stop');
  }

  /** The stopping is on the server, and so is its undoing; not answered, it stands and can be undone again, by the same event. */
  async function undoStop(): Promise<void> {
    const stopped = sent.current;
    if (standing !== 'stopped' || !stopped || working.current) return;
    working.current = true;
    setTrouble(null);
    if (sentUndo.current === null) {
      const { eventId, stamp } = await makeEventStamp(new Date());
      sentUndo.current = { ...stamp, id: eventId, kind: 'undo', factId, targetId: stopped.eventId };
    }
    const result = await postJson<ReviewBatchResult>('/api/reviews', { sentAt: new Date().toISOString(), events: [sentUndo.current] });
    working.current = false;
    if (!result.ok) return setTrouble(troubleWords(result, 'It stays stopped for now, and nothing of what you remember is lost.'));
    setStanding('kept');
    onDecided?.(false);
  }

  return { standing, trouble, decide, undoStop };
}

/** Without a connection nothing is the matter: what it means for the fact is said, rather than what went wrong. */
export function troubleWords({ kind, message }: Pick<PostFailure, 'kind' | 'message'>, meanwhile: string): string {
  return kind === 'offline' ? `This needs a connection, and there is none just now. ${meanwhile}` : message;
}
