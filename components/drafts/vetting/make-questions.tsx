'use client';

import { useState } from 'react';
import { ProposalProgressView } from '@/components/drafts/generating/proposal-progress';
import { tokenWords } from '@/components/drafts/generating/token-words';
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
  const english = draft.language.split('-')[0] === 'en';
  const asked = (origin: ProposalRun['origin']) => proposals.some((proposal) => proposal.origin === origin);
  const ask = async (origin: ProposalRun['origin']) => {
    setTrouble(null);
    const end = await run(draft.id, origin);
    if (end && !end.ok) setTrouble(end.message);
    if (end?.ok && end.tokens) setTokens(end.tokens);
    await onMade();
  };
  if (running) return <ProposalProgressView run={running} onStop={stop} />;
  return (
    <div className="space-y-3">
      {trouble && <Notice tone="trouble">{trouble}</Notice>}
      {tokens && <p className="folio">{tokenWords(tokens)}</p>}
      {proposals.length === 0 && (
        <p className="max-w-prose text-pretty text-ink-soft">
          {english ? 'Nothing has been proposed for this article yet.' : 'The built-in generator reads English, so the questions on this article are yours to write: select words in it, and say what to ask about them.'}
        </p>
      )}
      <div className="flex flex-wrap gap-3 empty:hidden">
        {english && !asked('built-in') && <Button onClick={() => void ask('built-in')}>Make the questions</Button>}
        {modelReady && (
          <Button look="secondary" onClick={() => void ask('model')}>
            {asked('model') ? 'Ask the language model again' : proposals.length > 0 ? 'Ask the language model too' : 'Ask the language model'}
          </Button>
        )}
      </div>
    </div>
  );
}
