'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Labelled } from '@/components/ui/labelled';
import { DetailsFields } from './details-fields';
import { IntakeNotes } from './intake-notes';
import { directionOf } from './languages';
import { textOf, wordCount, type NewDraft, type NewDraftChange } from './new-draft-state';
import { ParagraphList } from './paragraph-list';

type LookStepProps = { draft: NewDraft; change: (change: NewDraftChange) => void; errors: Record<string, string>; children: ReactNode };

/** The cleaned article before anything is made of it: its words at one side, what is said about it at the other. `children` is what can be done with it. */
export function LookStep({ draft, change, errors, children }: LookStepProps) {
  const { details, paragraphs, typing, dayAssumed } = draft;
  const words = wordCount(textOf(draft));
  const direction = directionOf(details.language);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section aria-label="About the article" className="lg:order-2">
        <DetailsFields details={details} onChange={(field, value) => change({ kind: 'detail', field, value })} errors={errors} dayAssumed={dayAssumed} />
      </section>
      <section aria-labelledby="text-heading" className="min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-x-4 border-t-4 border-double border-ink pt-1">
          <h2 id="text-heading" className="font-sans text-sm font-bold tracking-wide">
            The text <span className="ms-1 font-normal text-ink-soft tabular-nums">{words} words</span>
          </h2>
          <Button look="plain" className="-me-2 text-sm" onClick={() => change(typing === null ? { kind: 'type', text: textOf(draft) } : { kind: 'typed' })}>
            {typing === null ? 'Edit the text' : 'Done editing'}
          </Button>
        </div>
        <IntakeNotes notes={draft.notes} />
        {typing === null ? (
          <ParagraphList paragraphs={paragraphs} language={details.language} direction={direction} onTakeOut={(paragraph, out) => change({ kind: 'take-out', paragraph, out })} />
        ) : (
          <Labelled label="Text of the article" hint="An empty line begins a new paragraph." error={errors.text}>
            {(control) => (
              <textarea
                {...control}
                lang={details.language}
                dir={direction}
                rows={20}
                value={typing}
                onChange={(event) => change({ kind: 'type', text: event.target.value })}
                className="block w-full resize-y rounded-sm border border-rule-strong bg-raised px-4 py-3 font-serif text-lg leading-relaxed text-ink"
              />
            )}
          </Labelled>
        )}
        {typing === null && errors.text && (
          <p role="alert" className="mt-3 font-semibold text-wrong">
            {errors.text}
          </p>
        )}
        {children}
      </section>
    </div>
  );
}
