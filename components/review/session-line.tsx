import { Keyboard, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from '@/components/items/progress-bar';

type SessionLineProps = {
  position: number;
  done: number;
  total: number;
  practice: boolean;
  practiceLeft: number;
  canUndo: boolean;
  onUndo: () => void;
  onKeys: () => void;
  /** What else can be done with the card. */
  menu: ReactNode;
};

/** Where one is, over a thin bar, and the way back. The places are kept whether or not they are in use. */
export function SessionLine({ position, done, total, practice, practiceLeft, canUndo, onUndo, onKeys, menu }: SessionLineProps) {
  const look = 'min-h-11 items-center gap-2 px-2 text-sm font-semibold';
  return (
    <div className="mb-6 sm:mb-8">
      <div className="flex min-h-11 items-center justify-between gap-4">
        <p className="folio font-semibold">{practice ? `Practice: ${practiceLeft} left` : `${position} of ${total} due`}</p>
        <div className="-me-2 flex">
          <button type="button" onClick={onUndo} disabled={!canUndo} className={`inline-flex ${look} text-accent hover:text-accent-deep disabled:invisible`}>
            <Undo2 aria-hidden className="size-5 rtl:-scale-x-100" />
            Undo
          </button>
          <button type="button" onClick={onKeys} className={`hidden ${look} text-ink-soft hover:text-ink pointer-fine:inline-flex`}>
            <Keyboard aria-hidden className="size-5" />
            Keys
          </button>
          {menu}
        </div>
      </div>
      <ProgressBar done={done} total={total} />
    </div>
  );
}
