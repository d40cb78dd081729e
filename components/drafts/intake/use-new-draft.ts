'use client';

import { useEffect, useReducer, useState } from 'react';
import { useHydrated } from '@/components/drafts/use-hydrated';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { secureRandom } from '@/lib/offline/secure-random';
import { browserKeeper } from './keep-new-draft';
import { changeNewDraft, openNewDraft, type NewDraft } from './new-draft-state';

export const newDraftId = (): string => uuidV7(new Date(), secureRandom);
const begin = (): NewDraft => openNewDraft(newDraftId());
const isEmpty = ({ pasted, paragraphs, typing }: NewDraft): boolean => pasted.trim() === '' && paragraphs.length === 0 && typing === null;

/** The draft on this page, kept in the browser with every change. `resumed` says that it was begun on an earlier visit. */
export function useNewDraft() {
  const [draft, change] = useReducer(changeNewDraft, undefined, begin);
  const [resumed, setResumed] = useState(false);
  const [ready, setReady] = useState(false);

  // Once, and before anything is kept: an empty page must not replace what an earlier visit left.
  if (useHydrated() && !ready) {
    setReady(true);
    const kept = browserKeeper.find();
    if (kept && !isEmpty(kept)) {
      change({ kind: 'resume', draft: { ...kept, arriving: false } });
      setResumed(!kept.arriving);
    }
  }

  useEffect(() => {
    if (!ready) return;
    if (isEmpty(draft)) browserKeeper.forget(draft.id);
    else browserKeeper.keep(draft);
  }, [draft, ready]);

  const startOver = () => {
    browserKeeper.forget(draft.id);
    setResumed(false);
    change({ kind: 'resume', draft: begin() });
  };
  return { draft, change, resumed, startOver };
}
