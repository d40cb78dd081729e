import type { ReactNode } from 'react';

/** The headline of a page and the sentence under it. */
export function PageOpening({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-8">
      <h1 className="text-3xl leading-tight sm:text-4xl">{title}</h1>
      {children && <div className="mt-3 max-w-prose text-lg text-ink-soft text-pretty">{children}</div>}
    </div>
  );
}
