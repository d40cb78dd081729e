import type { ReactNode } from 'react';

/** A message about what just happened. Trouble interrupts a screen reader; news waits its turn. */
export function Notice({ tone, children }: { tone: 'news' | 'trouble'; children: ReactNode }) {
  const look = tone === 'trouble' ? 'border-wrong bg-wrong-wash' : 'border-accent bg-raised';
  return (
    <div role={tone === 'trouble' ? 'alert' : 'status'} className={`border-s-4 px-4 py-3 ${look}`}>
      {children}
    </div>
  );
}
