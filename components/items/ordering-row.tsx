import { ArrowDown, ArrowUp, Check, GripVertical, X, type LucideIcon } from 'lucide-react';
import type { ComponentProps, KeyboardEvent } from 'react';
import { ordinal } from './ordinal';

type OrderingRowProps = {
  event: string;
  /** Tells the rows of one item apart, wherever they stand. */
  id: number;
  language?: string;
  /** From 1. */
  place: number;
  isFirst: boolean;
  isLast: boolean;
  fixed: boolean;
  /** Known once answered: whether it stands right, and where it belongs. */
  mark?: { right: boolean; place: number };
  /** While something is dragged: how far this row has made way, in pixels. */
  shift: number | null;
  dragged: boolean;
  handle: Pick<ComponentProps<'span'>, 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'>;
  onMove: (by: 1 | -1) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const looks = { open: 'border-rule-strong bg-raised', right: 'border-right bg-right-wash', wrong: 'border-wrong bg-wrong-wash' } as const;

/** One event: its handle, its words, and the two arrows that move it, or once answered how it stands. Its height stays the same. */
export function OrderingRow({ event, id, language, place, isFirst, isLast, fixed, mark, shift, dragged, handle, onMove, onKeyDown }: OrderingRowProps) {
  const look = mark ? (mark.right ? 'right' : 'wrong') : 'open';
  return (
    <li
      onKeyDown={onKeyDown}
      style={shift === null ? undefined : { translate: `0 ${shift}px` }}
      className={`relative flex min-h-[5.625rem] items-stretch rounded-sm border ${looks[look]} ${dragged ? 'z-10 border-accent shadow-lg' : shift === null ? '' : 'transition-[translate] duration-150 motion-reduce:transition-none'}`}
    >
      <span
        {...(fixed ? {} : handle)}
        aria-hidden
        className={`flex w-11 shrink-0 flex-col items-center justify-center gap-1 text-ink-soft select-none ${fixed ? '' : 'cursor-grab touch-none active:cursor-grabbing'}`}
      >
        <span className="font-bold tabular-nums">{place}</span>
        {!fixed && <GripVertical className="size-5" />}
      </span>
      <span lang={language} className="flex min-w-0 grow items-center py-2.5 pe-3 text-[1.0625rem] leading-snug text-pretty">
        {event}
      </span>
      {mark ? (
        <span className={`flex w-14 shrink-0 flex-col items-center justify-center gap-1 text-sm font-semibold ${mark.right ? 'text-(--right)' : 'text-(--wrong)'}`}>
          <span aria-hidden className={`grid size-7 place-items-center rounded-full text-paper ${mark.right ? 'bg-(--right)' : 'bg-(--wrong)'}`}>
            {mark.right ? <Check className="size-4" strokeWidth={3} /> : <X className="size-4" strokeWidth={3} />}
          </span>
          {mark.right ? <span className="sr-only">In its place</span> : <span><span className="sr-only">Belongs </span>{ordinal(mark.place)}</span>}
        </span>
      ) : (
        <span className="flex w-14 shrink-0 flex-col divide-y divide-rule border-s border-rule">
          <MoveButton icon={ArrowUp} label={`Move up: ${event}`} hold={`up ${id}`} off={isFirst || fixed} onMove={() => onMove(-1)} />
          <MoveButton icon={ArrowDown} label={`Move down: ${event}`} hold={`down ${id}`} off={isLast || fixed} onMove={() => onMove(1)} />
        </span>
      )}
    </li>
  );
}

/** Off at the ends of the list, but never disabled: a disabled button would drop the focus of whoever just moved a row there. */
function MoveButton({ icon: Icon, label, hold, off, onMove }: { icon: LucideIcon; label: string; hold: string; off: boolean; onMove: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off}
      data-hold={hold}
      data-button={hold.split(' ')[0]}
      onClick={off ? undefined : onMove}
      className={`grid min-h-11 grow place-items-center ${off ? 'cursor-default text-rule-strong opacity-50' : 'text-accent hover:bg-sunken hover:text-accent-deep'}`}
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}
