'use client';

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import type { VettingEdit } from '@/lib/domain/vetting/schema';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { openDraftChannel, type DraftChannel } from '@/lib/offline/draft-channel';
import { editStoreIn } from '@/lib/offline/draft-edits';
import { fetchDraft, sendEdits } from '@/lib/offline/draft-line';
import { createDraftSync } from '@/lib/offline/draft-sync';
import { secureRandom } from '@/lib/offline/secure-random';
import type { DraftAnswer } from '@/lib/schemas/draft';

/** A draft as this tab sees it: the server's log and what waits here, folded. Every change is on the screen before it is sent. */
export function useDraft(loaded: DraftAnswer) {
  const [answer, setAnswer] = useState(loaded);
  const { id: draftId, text } = answer.draft;
  const channel = useRef<DraftChannel | null>(null);
  const [sync] = useState(() =>
    createDraftSync(loaded.edits, {
      store: editStoreIn(() => window.localStorage, loaded.draft.id),
      send: (edits, since) => sendEdits(loaded.draft.id, edits, since),
      tell: (taken) => channel.current?.tell(taken),
      newId: () => uuidV7(new Date(), secureRandom),
      later: (milliseconds, task) => {
        const timer = window.setTimeout(task, milliseconds);
        return () => window.clearTimeout(timer);
      },
    }),
  );
  const [opened] = useState(sync.state);
  const state = useSyncExternalStore(sync.subscribe, sync.state, () => opened);
  const view = useMemo(() => foldDraft(text, answer.proposals, [...state.log, ...state.waiting]), [text, answer.proposals, state.log, state.waiting]);

  /** What other devices did, and what was proposed or published since. */
  const refresh = useCallback(async (): Promise<void> => {
    const result = await fetchDraft(draftId);
    if (!result.ok) return;
    setAnswer(result.data);
    sync.receive(result.data.edits);
  }, [draftId, sync]);

  const comeBack = useEffectEvent(() => {
    if (document.visibilityState !== 'visible') return;
    void sync.flush();
    void refresh();
  });
  useEffect(() => {
    channel.current = openDraftChannel(draftId, (taken) => (taken.length > 0 ? sync.receive(taken) : sync.lookAgain()));
    sync.lookAgain();
    void sync.flush();
    const onOnline = () => void sync.flush();
    const onVisible = () => comeBack();
    window.addEventListener('online', onOnline);
    window.addEventListener('focus', onVisible);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('focus', onVisible);
      document.removeEventListener('visibilitychange', onVisible);
      sync.close();
      channel.current?.close();
      channel.current = null;
    };
  }, [draftId, sync]);

  const send = useCallback((edit: VettingEdit): string => sync.add(edit), [sync]);
  /** Whether everything done so far is on the server. */
  const save = useCallback(async (): Promise<boolean> => {
    await sync.flush();
    return sync.state().waiting.length === 0;
  }, [sync]);
  return { ...answer, view, sync: state, send, refresh, save, retry: sync.flush, dismissRefused: sync.dismissRefused };
}
export type DraftWork = ReturnType<typeof useDraft>;
