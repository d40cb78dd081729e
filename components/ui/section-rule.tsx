import type { ReactNode } from 'react';

/** The double rule with which a newspaper opens a section, and the section's name under it. */
export function SectionRule({ id, children, aside }: { id?: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-4 border-t-4 border-double border-ink pt-2">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={id} className="font-sans text-sm font-bold tracking-wide">
          {children}
        </h2>
        {aside && <div className="folio">{aside}</div>}
      </div>
    </div>
  );
}
