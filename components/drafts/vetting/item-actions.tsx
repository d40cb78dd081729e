import { ArrowDown, ArrowUp, Check, Pencil, RefreshCw, Shapes, Undo2, X } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';

export type ItemDeeds = {
  accept: () => void;
  edit: () => void;
  reject: () => void;
  putBack: () => void;
  /** Null where there is nothing to do it with. */
  another: (() => void) | null;
  form: { open: boolean; toggle: () => void } | null;
  earlier: (() => void) | null;
  later: (() => void) | null;
};

type Sign = ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;

/** What can be done with a question: the three that are done to every one in words, the others once it is the current one. */
export function ItemActions({ entry, current, deeds }: { entry: VettedItem; current: boolean; deeds: ItemDeeds }) {
  const { status, fault } = entry;
  return (
    <div className="-mx-2 mt-3 flex flex-wrap items-center gap-x-1 gap-y-1">
      {status === 'proposed' && (
        <Deed Icon={Check} onClick={deeds.accept} disabled={fault !== undefined} strong={current && fault === undefined}>
          Accept
        </Deed>
      )}
      {status === 'rejected' ? (
        <Deed Icon={Undo2} onClick={deeds.putBack}>
          Put back
        </Deed>
      ) : (
        <>
          <Deed Icon={Pencil} onClick={deeds.edit} strong={current && fault !== undefined}>
            Edit
          </Deed>
          <Deed Icon={X} onClick={deeds.reject}>
            Reject
          </Deed>
        </>
      )}
      {current && status !== 'rejected' && (
        <>
          {deeds.form && (
            <Deed Icon={Shapes} onClick={deeds.form.toggle} expanded={deeds.form.open}>
              Format
            </Deed>
          )}
          <Deed Icon={RefreshCw} onClick={deeds.another}>
            {deeds.another ? 'Another' : 'No other left'}
            {deeds.another && <span className="sr-only"> question instead</span>}
          </Deed>
        </>
      )}
      {current && (
        <span className="ms-auto flex">
          <Deed Icon={ArrowUp} onClick={deeds.earlier} label="Move up" />
          <Deed Icon={ArrowDown} onClick={deeds.later} label="Move down" />
        </span>
      )}
    </div>
  );
}

type DeedProps = { Icon: Sign; onClick: (() => void) | null; disabled?: boolean; strong?: boolean; label?: string; expanded?: boolean; children?: ReactNode };

function Deed({ Icon, onClick, disabled = false, strong = false, label, expanded, children }: DeedProps) {
  const look = strong ? 'bg-accent px-4 text-on-accent hover:bg-accent-deep me-1 first:ms-2' : 'px-2 text-ink hover:bg-sunken';
  return (
    <button
      type="button"
      onClick={onClick ?? undefined}
      disabled={disabled || onClick === null}
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      className={`inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-sm text-[0.9375rem] font-semibold disabled:text-ink-soft disabled:opacity-50 ${look}`}
    >
      <Icon aria-hidden className="size-4.5" />
      {children}
    </button>
  );
}
