'use client';

import { useState } from 'react';
import { publishDraft } from '@/lib/offline/draft-line';
import type { DraftWork } from './use-draft';

/** Publishing, and what changed since. The server's word on it comes with the next look at the draft; until then this tab's own holds. */
export function usePublication({ draft, sync, refresh, save }: Pick<DraftWork, 'draft' | 'sync' | 'refresh' | 'save'>) {
  const [publishing, setPublishing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [here, setHere] = useState<{ slug: string; version: number; edits: number; updatedAt: string } | null>(null);
  const edits = sync.log.length + sync.waiting.length;
  const [loadedWith] = useState(edits);
  const published = here ?? draft.published;
  const changed = here ? edits > here.edits || draft.updatedAt > here.updatedAt : draft.published !== null && (edits > loadedWith || draft.updatedAt > draft.published.publishedAt);

  /** Why nothing was published; null when it was. */
  const attempt = async (): Promise<string | null> => {
    if (!(await save())) return 'Your last edits could not be saved just now, so nothing was published. They are kept on this device; try again.';
    const result = await publishDraft(draft.id);
    if (!result.ok) return result.kind === 'offline' ? 'There is no connection to Dateline just now, so nothing was published. Your questions are kept; try again.' : result.message;
    // What was saved just before has moved the draft's own time: measured from after it.
    const after = await refresh();
    setHere({ ...result.data, edits, updatedAt: after?.draft.updatedAt ?? draft.updatedAt });
    return null;
  };
  const publish = async (): Promise<void> => {
    setPublishing(true);
    setTrouble(null);
    setTrouble(await attempt());
    setPublishing(false);
  };
  return { published, fresh: here !== null, changed, publishing, trouble, publish };
}
