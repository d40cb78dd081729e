'use client';

import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFileDrop } from '@/components/drafts/intake/use-file-drop';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { reportWords } from './data-report-words';
import { sendPackage, type ImportOutcome } from './data-send-package';

type State = { stage: 'idle' } | { stage: 'working'; done: number; total: number } | { stage: 'over'; outcome: ImportOutcome };

/** A place for an Anki package: choose it or drop it anywhere on the page, see how far it is, and read what came of it. */
export function DataImport({ onImported }: { onImported: () => void }) {
  const [state, setState] = useState<State>({ stage: 'idle' });
  const chooser = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController>(null);
  const isWorking = state.stage === 'working';

  const bringIn = async (file: File | undefined) => {
    if (!file || isWorking) return;
    stop.current = new AbortController();
    setState({ stage: 'working', done: 0, total: 0 });
    const outcome = await sendPackage(file, (done, total) => setState({ stage: 'working', done, total }), stop.current.signal);
    setState({ stage: 'over', outcome });
    onImported();
  };
  const dragged = useFileDrop((file) => void bringIn(file));

  return (
    <div className={`space-y-4 rounded-sm ${dragged ? 'ring-2 ring-accent ring-offset-8 ring-offset-paper' : ''}`}>
      <div className="flex flex-wrap items-center gap-3">
        {isWorking ? (
          <Button look="secondary" onClick={() => stop.current?.abort()} className="max-sm:w-full">
            Stop
          </Button>
        ) : (
          <Button look="secondary" onClick={() => chooser.current?.click()} className="max-sm:w-full">
            <FileUp aria-hidden className="size-5" />
            Choose an Anki package
          </Button>
        )}
        <p className="text-sm text-ink-soft">
          .apkg or .colpkg<span className="hidden pointer-fine:inline">; or drop one on this page</span>.
        </p>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".apkg,.colpkg"
        aria-label="Anki package"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          void bringIn(event.target.files?.[0]);
          // The same file chosen again is a new choice.
          event.target.value = '';
        }}
      />
      {isWorking && <Progress done={state.done} total={state.total} />}
      {state.stage === 'over' && <Outcome outcome={state.outcome} />}
    </div>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const figure = new Intl.NumberFormat('en-GB');
  return (
    <div className="space-y-2">
      <p role="status">{total === 0 ? 'Reading the package …' : 'Bringing in your cards and their history …'}</p>
      <progress aria-label="Brought in" className="block h-2 w-full max-w-md accent-accent" value={total === 0 ? undefined : done} max={total === 0 ? undefined : total} />
      {total > 0 && (
        <p className="folio">
          {figure.format(done)} of {figure.format(total)}
        </p>
      )}
    </div>
  );
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  if (!outcome.ok) return <Notice tone="trouble">{outcome.message}</Notice>;
  const [first, ...others] = reportWords(outcome.report);
  return (
    <Notice tone="news">
      <p className="font-semibold">{first}</p>
      {others.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 ps-5 text-sm">
          {others.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
