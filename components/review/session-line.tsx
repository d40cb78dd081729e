import { Undo2 } from 'lucide-react';

type SessionLineProps = { done: number; total: number; practice: boolean; practiceLeft: number; canUndo: boolean; onUndo: () => void; onHelp: () => void };

/** Where one is, a hair of a rule that fills, and the way back. The places are kept whether or not they are in use. */
export function SessionLine({ done, total, practice, practiceLeft, canUndo, onUndo, onHelp }: SessionLineProps) {
  const words = practice ? `Practice: ${practiceLeft} left` : `${Math.min(done + 1, total)} of ${total} due`;
  return (
    <div className="mb-6">
      <div className="flex items-center justify-between gap-4">
        <p className="folio">{words}</p>
        <div className="-me-2 flex items-center">
          <button type="button" onClick={onHelp} className="hidden min-h-11 px-2 text-sm text-ink-soft hover:text-ink pointer-fine:block">
            Keys <span aria-hidden>(?)</span>
          </button>
          <button
            type="button"
            onClick={onUndo}
            disabled={!canUndo}
            className="inline-flex min-h-11 items-center gap-1.5 px-2 text-sm font-semibold text-accent hover:text-accent-deep disabled:invisible"
          >
            <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
            Undo
          </button>
        </div>
      </div>
      <div aria-hidden className="h-0.5 bg-rule">
        <div className="h-full bg-accent transition-[inline-size] duration-150" style={{ inlineSize: `${total === 0 ? 100 : (done / total) * 100}%` }} />
      </div>
    </div>
  );
}
