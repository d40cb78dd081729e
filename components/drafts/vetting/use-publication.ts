'use client';

import { useState } from 'react';
import { publishDraft } from '@/lib/offline/draft-line';
import type { DraftWork } from './use-draft';

/** Publishing, and what changed since. The server's word on it comes with the next look at the draft; until then this tab's own holds. */
export function usePublication({ draft, sync, refresh, save }: Pick<DraftWork, 'draft' | 'sync' | 'refresh' | 'save'>) {
  const [publishing, setPublishing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [here, setHere] = useState<{ slug: string; version: number; edits: number } | null>(null);
  const edits = sync.log.length + sync.waiting.length;
  const [loadedWith] = useState(edits);
  const published = here ?? draft.published;
  const changed = here ? edits > here.edits : draft.published !== null && (edits > loadedWith || draft.updatedAt > draft.published.publishedAt);

  const publish = async (): Promise<void> => {
    setPublishing(true);
    setTrouble(null);
    if (!(await save())) {
      setPublishing(false);
      return setTrouble('Your last edits could not be saved just now, so nothing was published. They are kept on this device; try again.');
    }
    const result = await publishDraft(draft.id);
    setPublishing(false);
    if (!result.ok) return setTrouble(result.kind === 'offline' ? 'There is no connection to Dateline just now, so nothing was published. Your questions are kept; try again.' : result.message);
    setHere({ ...result.data, edits });
    await refresh();
  };
  return { published, fresh: here !== null, changed, publishing, trouble, publish };
}
