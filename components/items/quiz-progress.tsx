import { Keyboard } from 'lucide-react';
import { ProgressBar } from './progress-bar';

/** "3 of 12" over a thin bar, and where there is a keyboard the way to its keys. */
export function QuizProgressLine({ position, done, total, onKeys }: { position: number; done: number; total: number; onKeys: () => void }) {
  return (
    <div className="mb-6 sm:mb-8">
      <div className="flex min-h-11 items-center justify-between">
        <p className="folio font-semibold">
          <span className="sr-only">Question </span>
          {position} of {total}
        </p>
        <button type="button" onClick={onKeys} className="-me-2 hidden min-h-11 items-center gap-2 px-2 text-sm font-semibold text-ink-soft hover:text-ink pointer-fine:inline-flex">
          <Keyboard aria-hidden className="size-5" />
          Keys
        </button>
      </div>
      <ProgressBar done={done} total={total} />
    </div>
  );
}
