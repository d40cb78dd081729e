import type { ReactNode } from 'react';

/** Where a story was filed from, in small capitals as its first words. Arabic letters have no capitals, and come apart when spaced. */
export function Dateline({ children }: { children: ReactNode }) {
  return <span className="font-semibold ltr:tracking-wider ltr:[font-variant-caps:all-small-caps]">{children}</span>;
}

/** How many characters of a paragraph are its dateline; 0 when it does not open with one. */
export function datelineLength(paragraph: string, dateline: string | null): number {
  return dateline && paragraph.startsWith(dateline) ? dateline.length : 0;
}
