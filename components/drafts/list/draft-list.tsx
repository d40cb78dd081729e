'use client';

import Link from 'next/link';
import { useState } from 'react';
import { count } from '@/components/articles/count';
import { Headline } from '@/components/articles/headline';
import { Button } from '@/components/ui/button';
import { archiveDraft } from '@/lib/offline/draft-line';
import type { DraftSummary } from '@/lib/schemas/draft';
import { draftState } from './draft-state';
import { useWaitingEdits } from './use-waiting-edits';

export type DraftListProps = {
  drafts: readonly DraftSummary[];
  /** By the published set's address: facts whose sentence the source has changed. */
  changed: Readonly<Record<string, number>>;
  onChanged: () => void;
};

/** An author's drafts, each with how far it is. */
export function DraftList({ drafts, changed, onChanged }: DraftListProps) {
  const waiting = useWaitingEdits();
  const [trouble, setTrouble] = useState<{ id: string; message: string } | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const archive = async ({ id, archived }: DraftSummary) => {
    setBusy(id);
    const result = await archiveDraft(id, !archived);
    setBusy(null);
    setTrouble(result.ok ? null : { id, message: result.message });
    if (result.ok) onChanged();
  };
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {drafts.map((draft) => {
        const changedFacts = draft.published && !draft.superseded ? (changed[draft.published.slug] ?? 0) : 0;
        const unsaved = waiting.get(draft.id) ?? 0;
        return (
          <li key={draft.id} className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
            <div className="min-w-0">
              <h3 lang={draft.language} dir={draft.direction} className="text-xl leading-snug">
                <Link href={`/drafts/${draft.id}`} className="inline-block py-1 decoration-1 underline-offset-4 hover:underline">
                  <Headline>{draft.title}</Headline>
                </Link>
              </h3>
              <p className="folio">{draftState(draft)}</p>
              {changedFacts > 0 && <p className="mt-1 text-sm font-semibold text-wrong">{count(changedFacts, 'fact')} {changedFacts === 1 ? 'rests' : 'rest'} on a sentence that the source has changed.</p>}
              {unsaved > 0 && <p className="mt-1 text-sm font-semibold text-wrong">{count(unsaved, 'edit')} not saved yet, kept on this device: open it to save {unsaved === 1 ? 'it' : 'them'}.</p>}
              {trouble?.id === draft.id && (
                <p role="alert" className="mt-1 text-sm font-semibold text-wrong">
                  {trouble.message}
                </p>
              )}
            </div>
            <div className="-ms-2 flex flex-wrap sm:ms-0">
              {draft.published && (
                <Link href={`/articles/${draft.published.slug}`} className="inline-flex min-h-11 items-center px-2 text-sm font-semibold text-accent underline decoration-1 underline-offset-4">
                  See it published<span className="sr-only">: {draft.title}</span>
                </Link>
              )}
              <Button look="plain" className="text-sm text-ink-soft!" disabled={busy === draft.id} onClick={() => void archive(draft)}>
                {draft.archived ? 'Take it out of the archive' : 'Archive'}
                <span className="sr-only">: {draft.title}</span>
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
