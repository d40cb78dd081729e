'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FactChange } from '@/lib/schemas/fact-change';
import { useChangeDecision, type Standing } from './use-change-decision';

type ChangeDecisionProps = { change: Pick<FactChange, 'factId' | 'changedAt' | 'stillAsked'>; about?: string; onDecided?: (stopped: boolean) => void };

/** Keep or stop; of a fact that is asked no more, only that it was seen. Says in the buttons' place what was decided. */
export function ChangeDecision({ change, about, onDecided }: ChangeDecisionProps) {
  const { standing, trouble, decide, undoStop } = useChangeDecision(change, onDecided);
  const busy = standing === 'sending';
  const isOpen = standing === 'open' || busy;
  const outcomeRef = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone: what it did takes its place.
  useEffect(() => {
    if (standing === 'kept' || standing === 'stopped') outcomeRef.current?.focus({ preventScroll: true });
  }, [standing]);
  const named = about === undefined ? null : <span className="sr-only">: {about}</span>;
  return (
    <div className="space-y-3">
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2">
        <p ref={outcomeRef} role="status" tabIndex={-1} className="outline-none empty:hidden">
          {outcomeWords(standing, change.stillAsked)}
        </p>
        {standing === 'stopped' && (
          <Button look="plain" onClick={() => void undoStop()}>
            Undo{named}
          </Button>
        )}
        {isOpen && (
          <Button look="secondary" disabled={busy} onClick={() => void decide('keep')}>
            {change.stillAsked ? 'Keep learning it' : 'I have seen it'}
            {named}
          </Button>
        )}
        {isOpen && change.stillAsked && (
          <Button look="plain" disabled={busy} onClick={() => void decide('stop')}>
            Stop learning it{named}
          </Button>
        )}
      </div>
      {trouble && (
        <Notice tone="trouble">
          <p>{trouble}</p>
        </Notice>
      )}
    </div>
  );
}

function outcomeWords(standing: Standing, stillAsked: boolean): string {
  if (standing === 'stopped') return 'You stopped learning this.';
  if (standing === 'kept') return stillAsked ? 'You keep learning this.' : 'Noted.';
  return '';
}
