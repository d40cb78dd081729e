import { Check, CloudOff, CloudUpload } from 'lucide-react';
import type { SyncState } from '@/lib/offline/draft-sync';
import { saveWords } from './save-words';

/** Whether the work is safe, in a corner; what went wrong is said in full elsewhere. */
export function SaveState({ sync }: { sync: SyncState }) {
  const words = saveWords(sync);
  const held = sync.waiting.length > 0 && !(sync.sending && !sync.trouble);
  const Icon = held ? CloudOff : sync.waiting.length > 0 ? CloudUpload : Check;
  return (
    <p role="status" className={`flex items-center gap-1.5 text-sm whitespace-nowrap ${held ? 'font-semibold text-wrong' : 'text-ink-soft'}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className={held ? 'max-sm:hidden' : ''}>{words}</span>
      {held && <span className="sm:hidden">Not saved: {sync.waiting.length}</span>}
    </p>
  );
}
