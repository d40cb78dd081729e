import { uuidV7 } from '@/lib/domain/uuid-v7';
import { openDraftChannel, type DraftChannel } from '@/lib/offline/draft-channel';
import { editStoreIn } from '@/lib/offline/draft-edits';
import { sendEdits } from '@/lib/offline/draft-line';
import { createDraftSync } from '@/lib/offline/draft-sync';
import { secureRandom } from '@/lib/offline/secure-random';
import type { DraftAnswer } from '@/lib/schemas/draft';

/** One tab's line to the device's store, to its other tabs and to the server. `connect` opens it and gives the way to close it. */
export function openDraftTab({ draft, edits }: DraftAnswer) {
  let channel: DraftChannel | null = null;
  const sync = createDraftSync(edits, {
    store: editStoreIn(() => window.localStorage, draft.id),
    send: (waiting, since) => sendEdits(draft.id, waiting, since),
    tell: (taken) => channel?.tell(taken),
    newId: () => uuidV7(new Date(), secureRandom),
    later: (milliseconds, task) => {
      const timer = window.setTimeout(task, milliseconds);
      return () => window.clearTimeout(timer);
    },
  });

  function connect(onReturn: () => void): () => void {
    channel = openDraftChannel(draft.id, (taken) => (taken.length > 0 ? sync.receive(taken) : sync.lookAgain()));
    sync.lookAgain();
    void sync.flush();
    const onOnline = () => void sync.flush();
    const onVisible = () => {
      if (document.visibilityState !== 'visible') return;
      void sync.flush();
      onReturn();
    };
    window.addEventListener('online', onOnline);
    window.addEventListener('focus', onVisible);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', onOnline);
      window.removeEventListener('focus', onVisible);
      document.removeEventListener('visibilitychange', onVisible);
      sync.close();
      channel?.close();
      channel = null;
    };
  }
  return { sync, connect };
}
