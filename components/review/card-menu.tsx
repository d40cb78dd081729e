'use client';

import { CalendarDays, CirclePause, Ellipsis, Moon, RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { addDays } from '@/lib/domain/scheduling/study-day';
import type { PutAside } from './put-aside';

type CardMenuProps = { today: string; disabled: boolean; onPutAside: (what: PutAside) => void };

const deeds = [
  { kind: 'bury', Icon: Moon, label: 'Not today', says: 'It comes back tomorrow.' },
  { kind: 'forget', Icon: RotateCcw, label: 'Start over', says: 'As if you had never learnt it.' },
  { kind: 'suspend', Icon: CirclePause, label: 'Ask it no more', says: 'Its history is kept.' },
] as const;

/** What can be done with a card instead of answering it: a sheet from below on a phone. A native dialog, so that Escape closes it and the focus goes back. */
export function CardMenu({ today, disabled, onPutAside }: CardMenuProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const tomorrow = addDays(today, 1);
  const [day, setDay] = useState(addDays(today, 7));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= tomorrow;
  const choose = (what: PutAside) => {
    dialogRef.current?.close();
    onPutAside(what);
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => dialogRef.current?.showModal()}
        className="inline-grid size-11 place-items-center text-ink-soft hover:text-ink disabled:invisible"
      >
        <Ellipsis aria-hidden className="size-6" />
        <span className="sr-only">More about this card</span>
      </button>
      <dialog
        ref={dialogRef}
        aria-labelledby="card-menu-heading"
        // A tap beside the sheet closes it; everything in it lies in the div.
        onClick={(event) => event.target === event.currentTarget && dialogRef.current?.close()}
        className="m-auto w-full max-w-none border-t border-rule-strong bg-raised text-ink backdrop:bg-[rgb(0_0_0/0.45)] max-sm:mb-0 sm:w-[26rem] sm:rounded-sm sm:border"
      >
        <div className="px-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] pt-5">
          <h2 id="card-menu-heading" className="text-xl">
            This card
          </h2>
          <ul className="mt-3 divide-y divide-rule border-y border-rule">
            {deeds.map(({ kind, Icon, label, says }) => (
              <li key={kind}>
                <button type="button" onClick={() => choose({ kind })} className="flex min-h-14 w-full items-center gap-4 py-2 text-start hover:text-accent">
                  <Icon aria-hidden className="size-5 shrink-0 text-ink-soft" />
                  <span>
                    <span className="block font-semibold">{label}</span>
                    <span className="block text-sm text-ink-soft">{says}</span>
                  </span>
                </button>
              </li>
            ))}
            <li className="py-3">
              <form
                className="flex items-end gap-3"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (isDay) choose({ kind: 'set-due', dueOn: day });
                }}
              >
                <CalendarDays aria-hidden className="mb-3 size-5 shrink-0 text-ink-soft" />
                <label className="ms-1 min-w-0 grow">
                  <span className="block font-semibold">Ask it on</span>
                  <input
                    type="date"
                    required
                    min={tomorrow}
                    value={day}
                    onChange={(event) => setDay(event.target.value)}
                    className="mt-1 min-h-11 w-full rounded-sm border border-rule-strong bg-paper px-3 text-base text-ink"
                  />
                </label>
                <Button type="submit" look="secondary">
                  Set
                </Button>
              </form>
            </li>
          </ul>
          <form method="dialog" className="mt-4">
            <Button type="submit" look="secondary" className="w-full">
              Close
            </Button>
          </form>
        </div>
      </dialog>
    </>
  );
}
