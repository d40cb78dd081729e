'use client';

import { useEffect, useRef, useState } from 'react';
import { requestProposals, type ProposalEnd, type ProposalProgress } from '@/lib/offline/draft-proposals';

export type ProposalRun = { origin: 'built-in' | 'model'; progress: ProposalProgress };

/** One run of a generator at a time, with how far it is and the way to stop it. Leaving the page stops it. */
export function useProposals() {
  const [running, setRunning] = useState<ProposalRun | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const run = async (draftId: string, origin: ProposalRun['origin']): Promise<ProposalEnd | null> => {
    if (controller.current) return null;
    const own = new AbortController();
    controller.current = own;
    setRunning({ origin, progress: { stage: 'reading' } });
    const end = await requestProposals(draftId, origin, { signal: own.signal, onProgress: (progress) => setRunning({ origin, progress }) });
    controller.current = null;
    setRunning(null);
    return end;
  };
  return { running, run, stop: () => controller.current?.abort() };
}
