'use client';

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import type { VettingEdit } from '@/lib/domain/vetting/schema';
import { fetchDraft } from '@/lib/offline/draft-line';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { openDraftTab } from './draft-tab';

/** A draft as this tab sees it: the server's log and what waits here, folded. Every change is on the screen before it is sent. */
export function useDraft(loaded: DraftAnswer) {
  const [answer, setAnswer] = useState(loaded);
  const [{ sync, connect }] = useState(() => openDraftTab(loaded));
  const [opened] = useState(sync.state);
  const state = useSyncExternalStore(sync.subscribe, sync.state, () => opened);
  const { id: draftId, text } = answer.draft;
  const view = useMemo(() => foldDraft(text, answer.proposals, [...state.log, ...state.waiting]), [text, answer.proposals, state.log, state.waiting]);

  /** What other devices did, and what was proposed or published since. */
  const refresh = useCallback(async (): Promise<DraftAnswer | null> => {
    const result = await fetchDraft(draftId);
    if (!result.ok) return null;
    setAnswer(result.data);
    sync.receive(result.data.edits);
    return result.data;
  }, [draftId, sync]);
  useEffect(() => connect(() => void refresh()), [connect, refresh]);

  const send = useCallback((edit: VettingEdit): string => sync.add(edit), [sync]);
  /** Whether everything done so far is on the server. */
  const save = useCallback(async (): Promise<boolean> => {
    await sync.flush();
    return sync.state().waiting.length === 0;
  }, [sync]);
  return { ...answer, view, sync: state, send, refresh, save, retry: sync.flush, dismissRefused: sync.dismissRefused };
}
export type DraftWork = ReturnType<typeof useDraft>;
