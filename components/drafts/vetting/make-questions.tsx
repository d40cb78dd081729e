'use client';

import { useEffect, useRef, useState } from 'react';
import { outcomeWords } from '@/components/drafts/generating/outcome-words';
import { ProposalProgressView } from '@/components/drafts/generating/proposal-progress';
import { isCounted, tokenWords } from '@/components/drafts/generating/token-words';
import { useProposals, type ProposalRun } from '@/components/drafts/generating/use-proposals';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { DraftProposal } from '@/lib/domain/vetting/schema';
import type { TokenCount } from '@/lib/offline/draft-proposals';
import type { DraftDetail } from '@/lib/schemas/draft';

type MakeQuestionsProps = { draft: DraftDetail; proposals: readonly DraftProposal[]; modelReady: boolean; tokens?: TokenCount; onMade: () => Promise<unknown> };

/** Has questions proposed for a draft that has none, or more of them by the language model where one is set up. */
export function MakeQuestions({ draft, proposals, modelReady, tokens: tokensAtFirst, onMade }: MakeQuestionsProps) {
  const { running, run, stop } = useProposals();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [tokens, setTokens] = useState(tokensAtFirst);
  const [made, setMade] = useState(tokensAtFirst !== undefined);
  const [phase, setPhase] = useState<'idle' | 'asked' | 'answered'>('idle');
  const place = useRef<HTMLDivElement>(null);
  const english = draft.language.split('-')[0] === 'en';
  const asked = (origin: ProposalRun['origin']) => proposals.some((proposal) => proposal.origin === origin);
  const byModel = proposals.findLast(({ origin }) => origin === 'model');
  const ask = async (origin: ProposalRun['origin']) => {
    setTrouble(null);
    setTokens(undefined);
    setMade(false);
    setPhase('asked');
    const end = await run(draft.id, origin);
    await onMade();
    setPhase('answered');
    setTokens(end?.tokens);
    setMade(end?.ok === true && origin === 'model');
    if (end && !end.ok) setTrouble(end.message);
  };

  // The button that was pressed is gone while it runs, and what comes instead is taller: kept in view, unless its author has gone on elsewhere.
  useEffect(() => {
    if (phase === 'asked') place.current?.focus({ preventScroll: true });
    if (phase !== 'idle' && place.current?.contains(document.activeElement)) place.current.scrollIntoView({ block: 'nearest' });
  }, [phase]);
  const stopHere = () => {
    place.current?.focus({ preventScroll: true });
    stop();
  };

  return (
    <div ref={place} tabIndex={-1} className="scroll-mb-36 space-y-3 outline-none">
      {running && <ProposalProgressView run={running} onStop={stopHere} />}
      {trouble && <Notice tone="trouble">{trouble}</Notice>}
      {made && byModel && <Notice tone="news">{outcomeWords(byModel)}</Notice>}
      {tokens && isCounted(tokens) && <p className="folio">{tokenWords(tokens)}</p>}
      {!running && proposals.length === 0 && (
        <p className="max-w-prose text-pretty text-ink-soft">
          {english ? 'Nothing has been proposed for this article yet.' : 'The built-in generator reads English, so the questions on this article are yours to write: select words in it, and say what to ask about them.'}
        </p>
      )}
      <div className={`flex flex-wrap gap-3 empty:hidden ${running ? 'hidden' : ''}`}>
        {english && !asked('built-in') && <Button onClick={() => void ask('built-in')} disabled={phase === 'asked'}>Make the questions</Button>}
        {modelReady && (
          <Button look="secondary" onClick={() => void ask('model')} disabled={phase === 'asked'}>
            {asked('model') ? 'Ask the language model again' : proposals.length > 0 ? 'Ask the language model too' : 'Ask the language model'}
          </Button>
        )}
      </div>
    </div>
  );
}
