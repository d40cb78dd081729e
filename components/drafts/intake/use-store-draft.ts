'use client';

import { useState } from 'react';
import { createDraft, updateDraft } from '@/lib/offline/draft-line';
import { toDraftFields, type NewDraft } from './new-draft-state';
import type { SameArticle } from './same-article';

export type Stored = { ok: true; id: string } | { ok: false; again: false; message: string } | { ok: false; again: true; found: SameArticle };

/** Gets the draft to the server under its own id, whether it is there already or not. */
export async function storeDraft(draft: NewDraft, anyway: boolean): Promise<Stored> {
  const { id, ...fields } = toDraftFields(draft);
  if (draft.stored) {
    const updated = await updateDraft(id, fields);
    if (updated.ok) return { ok: true, id };
    // Questions were made from it in another tab: the text is fixed, and the way on is there.
    if (updated.code === 'conflict') return { ok: true, id };
    return { ok: false, again: false, message: wordsOf(updated) };
  }
  const created = await createDraft({ id, ...fields, ...(anyway ? { anyway: true } : {}) });
  if (!created.ok) return { ok: false, again: false, message: wordsOf(created) };
  return 'same' in created.data ? { ok: false, again: true, found: created.data } : { ok: true, id: created.data.id };
}

function wordsOf({ kind, message, fields }: { kind: string; message: string; fields?: Record<string, string> }): string {
  if (kind === 'offline') return 'There is no connection to Dateline just now. The article is kept on this device as it is; try again.';
  const [first] = Object.values(fields ?? {});
  return first ? `${message} ${first}` : message;
}

export function useStoreDraft() {
  const [busy, setBusy] = useState(false);
  const store = async (draft: NewDraft, anyway: boolean): Promise<Stored> => {
    setBusy(true);
    return storeDraft(draft, anyway).finally(() => setBusy(false));
  };
  return { busy, store };
}
