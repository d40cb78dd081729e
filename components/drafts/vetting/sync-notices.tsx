import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SyncState } from '@/lib/offline/draft-sync';

type SyncNoticesProps = { sync: SyncState; onRetry: () => void; onDismiss: () => void };

/** What could not be saved and why, and what to do about it. */
export function SyncNotices({ sync, onRetry, onDismiss }: SyncNoticesProps) {
  const { trouble, refused, waiting } = sync;
  return (
    <>
      {trouble && waiting.length > 0 && (
        <Notice tone="trouble">
          <p>{trouble.message}</p>
          <p className="mt-1">
            {waiting.length === 1 ? 'One edit is' : `${waiting.length} edits are`} kept on this device{trouble.mayRetry ? ', and sent again by themselves.' : '.'}
          </p>
          <Button look="secondary" onClick={onRetry} className="mt-2">
            Try again now
          </Button>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="trouble">
          <p className="font-semibold">{refused.length === 1 ? 'One edit could not be kept:' : `${refused.length} edits could not be kept:`}</p>
          {[...new Set(refused)].map((message) => (
            <p key={message}>{message}</p>
          ))}
          <Button look="secondary" onClick={onDismiss} className="mt-2">
            All right
          </Button>
        </Notice>
      )}
    </>
  );
}
