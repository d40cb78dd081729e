import { Download } from 'lucide-react';
import type { ReactNode } from 'react';

/** A file to save: a plain link, so that it works before and without script. */
export function DataDownload({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <div className="space-y-2">
      <a
        href={href}
        download
        className="inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border border-rule-strong bg-raised px-5 py-2.5 text-base font-semibold leading-tight text-ink transition-colors duration-150 hover:border-ink max-sm:w-full"
      >
        <Download aria-hidden className="size-5" />
        {label}
      </a>
      <p className="text-sm text-ink-soft">{children}</p>
    </div>
  );
}
