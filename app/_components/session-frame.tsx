import { X } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** The frame of a quiz or a review: nothing but the work and a way out. Answers are stored as they are given, so leaving loses none. */
export function SessionFrame({ title, leaveHref, leaveLabel, children }: { title: string; leaveHref: string; leaveLabel: string; children: ReactNode }) {
  return (
    <>
      <header className="border-b border-rule">
        <div className="mx-auto flex max-w-5xl items-center justify-between gap-4 px-5 py-2 sm:px-8">
          <p dir="auto" className="truncate font-serif text-lg font-semibold">{title}</p>
          <Link href={leaveHref} aria-label={leaveLabel} className="-me-2 grid size-11 shrink-0 place-items-center text-ink-soft hover:text-ink">
            <X aria-hidden className="size-6" />
          </Link>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-5xl px-5 pb-10 pt-6 sm:px-8">
        {children}
      </main>
    </>
  );
}
