import { ChevronDown, CloudAlert, CloudCheck, CloudUpload } from 'lucide-react';
import type { MemoryStatus } from '@/lib/offline/memory/types';
import { statusLine, statusSentences } from './status-words';

/** What this device holds and what waits here to be sent: one line, and more for whoever wants to know. */
export function StatusLine({ status, now }: { status: MemoryStatus; now: Date }) {
  const Icon = status.trouble ? CloudAlert : status.waiting > 0 ? CloudUpload : CloudCheck;
  return (
    <details className="group border-t border-rule text-sm text-ink-soft">
      <summary className="flex min-h-11 list-none items-center gap-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon aria-hidden className="size-5 shrink-0" />
        <span className="tabular-nums">{statusLine(status)}</span>
        <ChevronDown aria-hidden className="ms-auto size-4 shrink-0 group-open:rotate-180" />
      </summary>
      <div className="space-y-1 pb-3 ps-7">
        {statusSentences(status, now).map((sentence) => (
          <p key={sentence} className="text-pretty">
            {sentence}
          </p>
        ))}
      </div>
    </details>
  );
}
