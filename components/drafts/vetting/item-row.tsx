import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Stem } from '@/components/items/stem';
import { hasGap } from '@/lib/domain/question-set/item-formats';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import { ItemAnswer } from './item-answer';
import { faultWords, formatNames, originNames, reasonNames } from './wording';

type ItemRowProps = {
  entry: VettedItem;
  number: number;
  total: number;
  current: boolean;
  /** The article's, whose words these are. */
  language: string;
  direction: 'ltr' | 'rtl';
  onCurrent: () => void;
  /** The pointer or the focus is on it: its sentence lights up. */
  onLook: (looking: boolean) => void;
  /** What can be done with it. */
  actions: ReactNode;
  /** In place of the question, while it is typed over. */
  form?: ReactNode;
  /** What stands under the answer, before what can be done. */
  children?: ReactNode;
  /** What stands under that. */
  after?: ReactNode;
};

export const rowId = (itemId: string): string => `question-${itemId}`;

/** One question as its author checks it. What is decided takes a line, until it is opened again. */
export function ItemRow({ entry, number, total, current, language, direction, onCurrent, onLook, actions, form, children, after }: ItemRowProps) {
  const { item, status, fault, edited, reason } = entry;
  const words = { lang: language, dir: direction };
  const folded = status !== 'proposed' && !current && !form;
  const state = status === 'proposed' ? (fault ? 'needs mending' : 'not decided yet') : status;
  return (
    <li
      id={rowId(item.id)}
      tabIndex={-1}
      aria-current={current || undefined}
      // By keys the row comes with the focus. By pointer only with the click: unfolded any sooner, it would move its buttons away from under the press.
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) onCurrent();
        onLook(true);
      }}
      onClickCapture={onCurrent}
      onBlur={() => onLook(false)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onLook(true)}
      onPointerLeave={() => onLook(false)}
      className={`scroll-mt-28 scroll-mb-28 grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-t border-rule outline-none first:border-t-0 ${folded ? 'py-2' : 'py-4'} ${current ? 'shadow-[inset_3px_0_0_var(--accent)] rtl:shadow-[inset_-3px_0_0_var(--accent)] ps-3 -ms-3' : ''}`}
    >
      <NumberMark number={number} status={status} faulty={fault !== undefined} />
      <div className="min-w-0">
        <p className="sr-only">
          Question {number} of {total}, {state}.
        </p>
        {form ?? (
          <>
            {folded ? (
              <button type="button" onClick={onCurrent} className="block min-h-11 w-full py-1.5 text-start">
                <span {...words} className={`font-serif text-lg leading-snug ${status === 'rejected' ? 'text-ink-soft line-through decoration-1' : ''}`}>
                  <Stem stem={item.stem} filling={status === 'accepted' ? item.key : undefined} />
                </span>
                {status === 'accepted' && !hasGap(item) && <span className="text-ink-soft max-sm:block sm:ms-2" {...words}>{item.key.replaceAll('\n', ' · ')}</span>}
                {status === 'rejected' && <span className="folio whitespace-nowrap max-sm:block sm:ms-2">Rejected{reason && `: ${reasonNames[reason].toLowerCase()}`}</span>}
              </button>
            ) : (
              <>
                <p className="folio flex flex-wrap items-center gap-x-2">
                  <span className="font-semibold text-ink">{formatNames[item.format]}</span>
                  <span aria-hidden>·</span> {originNames[item.origin]}
                  {edited && item.origin !== 'author' && (
                    <>
                      <span aria-hidden>·</span> edited by you
                    </>
                  )}
                  {status !== 'proposed' && (
                    <>
                      <span aria-hidden>·</span>{' '}
                      <span className={status === 'accepted' ? 'font-semibold text-(--right)' : 'font-semibold text-wrong'}>
                        {status === 'accepted' ? 'Accepted' : 'Rejected'}
                        {reason && `: ${reasonNames[reason].toLowerCase()}`}
                      </span>
                    </>
                  )}
                </p>
                <h3 {...words} className="mt-0.5 font-serif text-xl leading-snug font-semibold text-pretty">
                  <Stem stem={item.stem} filling={item.key} />
                </h3>
                <div {...words} className="mt-2">
                  <ItemAnswer item={item} />
                </div>
                {fault && (
                  <p className="mt-2 border-s-4 border-wrong ps-3 text-pretty">
                    <strong>Cannot be accepted as it is.</strong> {faultWords(fault)}
                  </p>
                )}
                {children}
              </>
            )}
            {!folded && actions}
            {!folded && after}
          </>
        )}
      </div>
    </li>
  );
}

function NumberMark({ number, status, faulty }: { number: number; status: VettedItem['status']; faulty: boolean }) {
  const look = { proposed: faulty ? 'border-wrong text-wrong' : 'border-rule-strong text-ink-soft', accepted: 'border-accent bg-accent text-on-accent', rejected: 'border-rule text-ink-soft' }[status];
  return (
    <span aria-hidden className={`mt-1 grid size-7 place-items-center rounded-full border text-sm font-bold tabular-nums ${look}`}>
      {status === 'accepted' ? <Check className="size-4" strokeWidth={3} /> : status === 'rejected' ? <X className="size-4" /> : number}
    </span>
  );
}
