'use client';

import { useId, type Ref } from 'react';
import { Button } from '@/components/ui/button';
import { keyList } from './review-keys';

/** The keys, on "?". Native: the browser keeps the focus inside and gives it back. */
export function KeysDialog({ dialogRef }: { dialogRef: Ref<HTMLDialogElement> }) {
  const id = useId();
  return (
    <dialog ref={dialogRef} aria-labelledby={id} className="m-auto w-[min(24rem,calc(100%-2.5rem))] border border-rule-strong bg-raised p-6 text-ink backdrop:bg-[rgb(0_0_0/0.5)]">
      <h2 id={id} className="text-xl">
        Keys
      </h2>
      <dl className="mt-3">
        {keyList.map(({ keys, does }) => (
          <div key={does} className="flex items-center justify-between gap-4 border-b border-rule py-2">
            <dt>{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-7 rounded-sm border border-rule-strong px-1.5 py-0.5 text-center font-sans text-sm font-semibold">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5">
        <Button type="submit" look="secondary" className="w-full">
          Close
        </Button>
      </form>
    </dialog>
  );
}
