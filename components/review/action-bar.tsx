import type { ReactNode } from 'react';

/** What the thumb does next, always in the same place; on a desk in the line of reading. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 border-t border-rule bg-paper px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-8 lg:static lg:border-0 lg:p-0">
      <div className="mx-auto flex max-w-5xl gap-3 *:min-h-14 *:flex-1 lg:max-w-none lg:*:max-w-56">{children}</div>
    </div>
  );
}
