'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { PageOpening } from '@/components/account/page-opening';
import { ProposalProgressView } from '@/components/drafts/generating/proposal-progress';
import { useProposals, type ProposalRun } from '@/components/drafts/generating/use-proposals';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ProposalEnd, TokenCount } from '@/lib/offline/draft-proposals';
import { draftErrors } from './draft-errors';
import { browserKeeper } from './keep-new-draft';
import { localDay } from './local-day';
import { LookActions } from './look-actions';
import { LookStep } from './look-step';
import { SameArticleNotice, type SameArticle } from './same-article';
import { sendIntake, type Given } from './send-intake';
import { SourceStep } from './source-step';
import { newDraftId, useNewDraft } from './use-new-draft';
import { useStoreDraft } from './use-store-draft';

type NewDraftDeskProps = {
  /** A language model is set up. */
  modelReady: boolean;
  /** Goes where the questions are vetted. `tokens` is what the language model used for them. */
  onMade: (draftId: string, tokens?: TokenCount) => void;
};

type Maker = ProposalRun['origin'] | 'hand';

/** From something pasted to a stored draft with questions proposed for it. */
export function NewDraftDesk({ modelReady, onMade }: NewDraftDeskProps) {
  const { draft, change, resumed, startOver } = useNewDraft();
  const { busy, store } = useStoreDraft();
  const { running, run, stop } = useProposals();
  const [reading, setReading] = useState<AbortController | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [found, setFound] = useState<{ article: SameArticle; maker: Maker } | null>(null);
  const heading = useRef<HTMLDivElement>(null);

  const give = async (given: Given) => {
    const controller = new AbortController();
    setReading(controller);
    setTrouble(null);
    const outcome = await sendIntake(given, controller.signal);
    setReading(null);
    if (!outcome.ok) return setTrouble(outcome.message);
    setErrors({});
    change({ kind: 'cleaned', id: newDraftId(), article: outcome.article, today: localDay(new Date()) });
  };

  const make = async (maker: Maker, anyway = false) => {
    const faults = draftErrors(draft, maker === 'hand' ? 'hand' : 'generator');
    setErrors(faults);
    setTrouble(null);
    if (Object.keys(faults).length > 0) return;
    const stored = await store(draft, anyway);
    if (!stored.ok) return stored.again ? setFound({ article: stored.found, maker }) : setTrouble(stored.message);
    setFound(null);
    change({ kind: 'stored' });
    const end: ProposalEnd | null = maker === 'hand' ? { ok: true } : await run(stored.id, maker);
    if (!end) return;
    if (!end.ok) return setTrouble(end.message);
    browserKeeper.forget(draft.id);
    onMade(stored.id, end.ok ? end.tokens : undefined);
  };

  // The new step begins at its top, and says its name to those who do not see it.
  const step = useRef(draft.step);
  const onStep = useEffectEvent(() => {
    if (step.current === draft.step) return;
    step.current = draft.step;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => onStep(), [draft.step]);
  const firstFault = Object.keys(errors)[0];
  useEffect(() => {
    if (firstFault) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [firstFault]);

  const looking = draft.step === 'look';
  return (
    <>
      <div ref={heading} tabIndex={-1} className="outline-none">
        <PageOpening title={looking ? 'Look it over' : 'Make questions from an article'}>
          {looking
            ? 'This is what readers will see, and all that may be asked about. Take out what is not part of the story.'
            : 'Paste it, give its address, or choose a file. You see the text before anything is made of it.'}
        </PageOpening>
      </div>
      {resumed && (
        <p className="mb-6 flex flex-wrap items-center gap-x-4 border-s-4 border-accent ps-4">
          What you had begun here is still as you left it.
          <Button look="plain" onClick={startOver}>
            Start over
          </Button>
        </p>
      )}
      {!looking && (
        <>
          {trouble && (
            <div className="mb-6">
              <Notice tone="trouble">{trouble}</Notice>
            </div>
          )}
          <SourceStep pasted={draft.pasted} onPaste={(text) => change({ kind: 'paste', text })} onGive={(given) => void give(given)} reading={reading !== null} onStop={() => reading?.abort()} />
        </>
      )}
      {looking && (
        <LookStep draft={draft} change={change} errors={errors}>
          <div className="mt-8 space-y-5">
            {trouble && <Notice tone="trouble">{trouble}</Notice>}
            {found && <SameArticleNotice found={found.article} busy={busy} onAnyway={() => void make(found.maker, true)} />}
            {running ? (
              <ProposalProgressView run={running} onStop={stop} />
            ) : (
              <LookActions language={draft.details.language} modelReady={modelReady} busy={busy} onMake={(maker) => void make(maker)} onBack={() => change({ kind: 'back' })} />
            )}
          </div>
        </LookStep>
      )}
    </>
  );
}
