import { Keyboard, Redo2, Undo2, X } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { DraftDetail } from '@/lib/schemas/draft';
import type { SyncState } from '@/lib/offline/draft-sync';
import { SaveState } from './save-state';

type VettingHeaderProps = { draft: DraftDetail; sync: SyncState; said: string; onUndo: (() => void) | null; onRedo: (() => void) | null; onKeys: () => void };

/** Whose questions these are, whether they are safe, and the way back: of the last deed, and out. */
export function VettingHeader({ draft, sync, said, onUndo, onRedo, onKeys }: VettingHeaderProps) {
  return (
    <header className="sticky top-0 z-20 border-b border-rule bg-paper">
      <div className="mx-auto flex max-w-7xl items-center gap-2 px-5 py-1.5 sm:gap-4 sm:px-8">
        <h1 className="min-w-0 grow truncate font-serif text-lg">
          <span className="sr-only">Questions on </span>
          <span lang={draft.language} dir={draft.direction}>
            {draft.title}
          </span>
        </h1>
        {/* What a key just did: announced to who does not see it, and said to who presses keys and looks. */}
        <p role="status" className="truncate text-sm text-ink-soft max-md:sr-only">
          {said}
        </p>
        <SaveState sync={sync} />
        <div className="-me-2 flex shrink-0">
          <Tool label="Undo" onClick={onUndo}>
            <Undo2 aria-hidden className="size-5 rtl:-scale-x-100" />
          </Tool>
          <Tool label="Redo" onClick={onRedo} className={onRedo ? '' : 'max-sm:hidden'}>
            <Redo2 aria-hidden className="size-5 rtl:-scale-x-100" />
          </Tool>
          <Tool label="Keys" onClick={onKeys} className="hidden pointer-fine:grid">
            <Keyboard aria-hidden className="size-5" />
          </Tool>
          <Link href="/drafts" aria-label="Back to your drafts; everything is kept" title="Back to your drafts" className="grid size-11 place-items-center text-ink-soft hover:text-ink">
            <X aria-hidden className="size-6" />
          </Link>
        </div>
      </div>
    </header>
  );
}

function Tool({ label, onClick, className = '', children }: { label: string; onClick: (() => void) | null; className?: string; children: ReactNode }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick ?? undefined} disabled={onClick === null} className={`grid size-11 place-items-center rounded-sm text-ink hover:bg-sunken disabled:text-ink-soft disabled:opacity-50 ${className}`}>
      {children}
    </button>
  );
}
