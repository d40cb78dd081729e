'use client';

import { useSyncExternalStore, type RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { setSingleKeys, singleKeysOn, watchSingleKeys } from '@/lib/offline/single-keys';

export type KeyLine = { keys: readonly string[]; does: string };

/** What the keyboard does here, and the switch that turns it off. A native dialog: Escape closes it and the focus goes back by itself. */
export function KeysDialog({ dialogRef, lines }: { dialogRef: RefObject<HTMLDialogElement | null>; lines: readonly KeyLine[] }) {
  const on = useSyncExternalStore(watchSingleKeys, singleKeysOn, () => true);
  return (
    <dialog
      ref={dialogRef}
      aria-labelledby="keys-heading"
      className="m-auto w-[min(26rem,calc(100vw-2.5rem))] rounded-sm border border-rule-strong bg-raised p-6 text-ink backdrop:bg-[rgb(0_0_0/0.45)]"
    >
      <h2 id="keys-heading" className="text-2xl">
        Keys
      </h2>
      <dl className="mt-4 divide-y divide-rule border-y border-rule">
        {lines.map(({ keys, does }) => (
          <div key={does} className="flex items-baseline justify-between gap-6 py-2">
            <dt className="order-2 flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-7 rounded-sm border border-rule-strong px-1.5 py-0.5 text-center font-sans text-sm font-semibold">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="order-1">{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-3 flex min-h-11 items-center gap-3">
        <input type="checkbox" checked={on} onChange={(event) => setSingleKeys(event.target.checked)} className="size-5 accent-(--accent)" />
        Use these keys
      </label>
      <form method="dialog" className="mt-3">
        <Button type="submit" look="secondary" className="w-full">
          Close
        </Button>
      </form>
    </dialog>
  );
}
