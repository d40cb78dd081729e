import { Check } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { proposalStages, type ProposalProgress, type ProposalStage } from '@/lib/offline/draft-proposals';
import type { ProposalRun } from './use-proposals';

/** The stages that a generator truly goes through, one after the other. */
const stagesOf: Record<ProposalRun['origin'], readonly ProposalStage[]> = { 'built-in': ['reading', 'proposing'], model: proposalStages };

function wordsOf(stage: ProposalStage, origin: ProposalRun['origin']): string {
  if (stage === 'reading') return 'Reading the article';
  if (stage === 'checking') return 'Holding each one against its sentence';
  return origin === 'model' ? 'Proposing questions' : 'Proposing questions, each held against its sentence';
}

/** The steps of a run, the one under way in words for everybody and as a bar for those who see it. */
export function ProposalProgressView({ run, onStop }: { run: ProposalRun; onStop: () => void }) {
  const stages = stagesOf[run.origin];
  const at = stages.indexOf(run.progress.stage);
  return (
    <div className="border-t-4 border-double border-ink pt-3">
      <p className="sr-only" role="status">
        {wordsOf(run.progress.stage, run.origin)}
        {counted(run.progress)}
      </p>
      <p aria-hidden className="kicker">{run.origin === 'model' ? 'The language model is at work' : 'Making questions'}</p>
      <ol aria-hidden className="mt-3 space-y-1.5">
        {stages.map((stage, index) => (
          <li key={stage} className={`flex items-center gap-2.5 ${index > at ? 'text-ink-soft' : 'font-semibold'}`}>
            <span className={`grid size-5 shrink-0 place-items-center rounded-full border ${index < at ? 'border-accent bg-accent text-on-accent' : index === at ? 'border-accent' : 'border-rule-strong'}`}>
              {index < at ? <Check className="size-3.5" strokeWidth={3} /> : index === at && <span className="size-2 animate-pulse rounded-full bg-accent" />}
            </span>
            {wordsOf(stage, run.origin)}
            {index === at && <span className="folio font-normal">{counted(run.progress)}</span>}
          </li>
        ))}
      </ol>
      {run.origin === 'model' && <p className="mt-3 text-pretty text-ink-soft">A language model may take some minutes. Leaving this page stops it.</p>}
      <Button look="secondary" onClick={onStop} className="mt-4 max-sm:w-full">
        Stop
      </Button>
    </div>
  );
}

/** A long article is asked about in parts. */
function counted({ done, of }: ProposalProgress): string {
  return done !== undefined && of !== undefined && of > 1 ? `, part ${Math.min(done + 1, of)} of ${of}` : '';
}
