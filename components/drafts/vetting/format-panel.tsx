'use client';

import { useEffect, useId, useMemo, useRef } from 'react';
import { formatChoices, type FormatChoice } from '@/lib/domain/vetting/format-choices';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import type { HandFormat } from '@/lib/domain/vetting/hand-formats';
import { gateFor } from '@/lib/domain/vetting/item-fault';
import { faultWords, formatNames } from './wording';

type FormatPanelProps = { text: string; entry: VettedItem; onChoose: (choice: FormatChoice) => void; onClose: () => void };

/** The formats a question can have instead. What cannot be made is named with the reason, so that nobody looks for it. */
export function FormatPanel({ text, entry, onChoose, onClose }: FormatPanelProps) {
  const choices = useMemo(() => formatChoices(text, entry, gateFor(text)), [text, entry]);
  const panel = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    panel.current?.querySelector('button')?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const open = choices.filter(({ by }) => by !== 'none');
  const begun = open.find(({ by }) => by === 'author');
  // What cannot be made for one reason is named together.
  const reasons = new Map<string, HandFormat[]>();
  for (const choice of choices) if (choice.by === 'none') reasons.set(choice.why, [...(reasons.get(choice.why) ?? []), choice.format]);
  return (
    <div
      ref={panel}
      role="group"
      aria-labelledby={heading}
      className="mt-2 scroll-mt-28 scroll-mb-40 border-y border-rule py-3 lg:scroll-mb-24"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p id={heading} className="folio mb-2">
        Ask it as
      </p>
      <div className="flex flex-wrap gap-1.5">
        {open.map((choice) => (
          <button key={choice.format} type="button" onClick={() => onChoose(choice)} className="min-h-11 rounded-sm border border-rule-strong bg-raised px-3 text-[0.9375rem] font-semibold hover:border-ink">
            {formatNames[choice.format]}
            {choice.by === 'author' && ' …'}
          </button>
        ))}
        <button type="button" onClick={onClose} className="min-h-11 px-3 text-[0.9375rem] text-ink-soft underline decoration-1 underline-offset-4 hover:text-ink">
          Leave it
        </button>
      </div>
      {(begun || reasons.size > 0) && (
        <ul className="mt-2 text-sm text-pretty text-ink-soft">
          {begun && (
            <li className="py-0.5">
              <span className="font-semibold">As {formatNames[begun.format].toLowerCase()}</span> you write the wrong answers, or take those of other questions.
            </li>
          )}
          {[...reasons].map(([why, formats]) => (
            <li key={why} className="py-0.5">
              <span className="font-semibold">Not as {formats.map((format) => formatNames[format].toLowerCase()).join(' or ')}:</span> {faultWords(why, 'inside')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
