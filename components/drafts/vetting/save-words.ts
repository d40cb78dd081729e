import type { SyncState } from '@/lib/offline/draft-sync';

/** Whether what was done is on the server, in words. */
export function saveWords({ waiting, sending, trouble }: Pick<SyncState, 'waiting' | 'sending' | 'trouble'>): string {
  if (waiting.length === 0) return 'Saved';
  if (sending && !trouble) return 'Saving …';
  return `Not saved yet: ${waiting.length} ${waiting.length === 1 ? 'edit' : 'edits'} kept on this device`;
}
