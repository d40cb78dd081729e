'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { PageOpening } from '@/components/account/page-opening';
import { browserKeeper } from '@/components/drafts/intake/keep-new-draft';
import { localDay } from '@/components/drafts/intake/local-day';
import { changeNewDraft, openNewDraft, type NewDraft } from '@/components/drafts/intake/new-draft-state';
import { newDraftId } from '@/components/drafts/intake/use-new-draft';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { HANDED_OVER_KEY, handedOverSchema, type HandedOver } from '@/lib/schemas/intake';

type State = { kind: 'looking' } | { kind: 'trouble'; message: string } | { kind: 'occupied'; draft: NewDraft };

/** Takes what was shared on to the page for new drafts. What somebody had begun there is not lost to it unasked. */
export function ReceiveShared() {
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: 'looking' });

  const use = (draft: NewDraft) => {
    browserKeeper.keep({ ...draft, arriving: true });
    router.replace('/drafts/new');
  };
  const receive = useEffectEvent(() => {
    const handed = takeHandedOver();
    if (!handed) return setState({ kind: 'trouble', message: 'What was shared did not arrive. Share it once more, or paste it.' });
    if ('ok' in handed && !handed.ok) return setState({ kind: 'trouble', message: handed.message });
    const id = newDraftId();
    const draft = changeNewDraft(openNewDraft(id), 'ok' in handed ? { kind: 'cleaned', article: handed.article, id, today: localDay(new Date()) } : { kind: 'paste', text: handed.pasted });
    const begun = browserKeeper.find();
    if (begun && !begun.stored) setState({ kind: 'occupied', draft });
    else use(draft);
  });
  useEffect(() => {
    // In development effects run twice; what waits can be taken once.
    let current = true;
    queueMicrotask(() => {
      if (current) receive();
    });
    return () => {
      current = false;
    };
  }, []);

  return (
    <>
      <PageOpening title="A shared article">{state.kind === 'occupied' && 'You had begun another article here.'}</PageOpening>
      <div className="space-y-6">
        {state.kind === 'trouble' && (
          <>
            <Notice tone="trouble">{state.message}</Notice>
            <ButtonLink href="/drafts/new">Paste an article</ButtonLink>
          </>
        )}
        {state.kind === 'occupied' && (
          <p className="flex flex-wrap gap-4">
            <Button onClick={() => use(state.draft)}>Use the shared article</Button>
            <ButtonLink look="secondary" href="/drafts/new">
              Keep what I had begun
            </ButtonLink>
          </p>
        )}
      </div>
    </>
  );
}

/** Taken once: a reload of this page must not bring it back. */
function takeHandedOver(): HandedOver | null {
  try {
    const kept = window.sessionStorage.getItem(HANDED_OVER_KEY);
    window.sessionStorage.removeItem(HANDED_OVER_KEY);
    return handedOverSchema.safeParse(JSON.parse(kept ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
